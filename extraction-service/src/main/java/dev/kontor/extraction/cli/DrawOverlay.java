package dev.kontor.extraction.cli;

import dev.kontor.events.document.Field;
import dev.kontor.extraction.image.Picture;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Map;

/** Draws a page with what was found on it: a box around each value, and above it field, value and confidence. */
final class DrawOverlay {

    private static final double POINTS = 72;
    private static final double SURE = 0.9;
    private static final double LIKELY = 0.6;

    private static final Color GREEN = new Color(0, 120, 60);
    private static final Color ORANGE = new Color(200, 110, 0);
    private static final Color RED = new Color(190, 0, 0);
    private static final Color PAPER = new Color(255, 255, 255, 200);

    /** Small enough to stand between two lines of a letter; points. */
    private static final double TYPE_SIZE = 5.5;

    private static final int LONGEST = 60;

    private final Graphics2D graphics;
    private final double scale;
    private final int pageWidth;

    private DrawOverlay(Graphics2D graphics, double scale, int pageWidth) {
        this.graphics = graphics;
        this.scale = scale;
        this.pageWidth = pageWidth;
    }

    /**
     * A new image of the page's size.
     *
     * @param page the picture that the boxes lie on
     * @param number of the page, from 1
     */
    static BufferedImage of(Picture page, int number, Map<String, Field> fields) {
        BufferedImage plain = page.grey().image();
        BufferedImage image = new BufferedImage(plain.getWidth(), plain.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.drawImage(plain, 0, 0, null);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            DrawOverlay draw = new DrawOverlay(graphics, page.dpi() / POINTS, image.getWidth());
            graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, draw.pixels(TYPE_SIZE)));
            graphics.setStroke(new BasicStroke(draw.pixels(0.75)));
            fields.forEach((name, field) -> {
                Field.Place place = field.place();
                if (place != null && place.page() != null && place.page() == number && place.box() != null) {
                    draw.field(name, field, place.box());
                }
            });
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private void field(String name, Field field, Field.Box box) {
        Color color = field.confidence() >= SURE ? GREEN : field.confidence() >= LIKELY ? ORANGE : RED;
        int left = pixels(box.x() - 1);
        int top = pixels(box.y() - 1);
        graphics.setColor(color);
        graphics.drawRect(left, top, pixels(box.width() + 2), pixels(box.height() + 2));
        String text = "%s: %s (%.2f)".formatted(name, shortened(field.value()), field.confidence());
        int width = graphics.getFontMetrics().stringWidth(text);
        int height = graphics.getFontMetrics().getAscent();
        int from = Math.max(0, Math.min(left, pageWidth - width));
        int base = Math.max(height, top - 2);
        graphics.setColor(PAPER);
        graphics.fillRect(from, base - height + 1, width, height);
        graphics.setColor(color);
        graphics.drawString(text, from, base);
    }

    private int pixels(double points) {
        return (int) Math.round(points * scale);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
