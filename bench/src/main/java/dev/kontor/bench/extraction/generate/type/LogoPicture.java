package dev.kontor.bench.extraction.generate.type;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A name as a picture with a mark beside it, as most letterheads have one. */
public final class LogoPicture {

    private static final int HEIGHT = 90;
    private static final float SIZE = 52;

    private LogoPicture() {}

    /** @param accent colour as 0xRRGGBB */
    public static BufferedImage draw(String name, int accent) {
        Font font = font(name.length() % 2 == 0 ? "Sans" : "Serif");
        Rectangle2D bounds = font.getStringBounds(name, new FontRenderContext(null, true, true));
        BufferedImage picture =
                new BufferedImage(HEIGHT + 24 + (int) Math.ceil(bounds.getWidth()), HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, picture.getWidth(), HEIGHT);
        pen.setColor(new Color(accent));
        switch (name.length() % 3) {
            case 0 -> pen.fillOval(8, 8, HEIGHT - 16, HEIGHT - 16);
            case 1 -> pen.fillRoundRect(8, 8, HEIGHT - 16, HEIGHT - 16, 18, 18);
            default -> pen.fillPolygon(new int[] {8, HEIGHT / 2, HEIGHT - 8}, new int[] {HEIGHT - 8, 8, HEIGHT - 8}, 3);
        }
        pen.setFont(font);
        pen.drawString(name, HEIGHT + 8, HEIGHT / 2 + SIZE / 3);
        pen.dispose();
        return picture;
    }

    private static Font font(String family) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, FontFiles.open(family, true))
                    .deriveFont(SIZE);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The font on the class path is damaged.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
