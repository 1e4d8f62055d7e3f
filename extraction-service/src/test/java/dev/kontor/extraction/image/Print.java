package dev.kontor.extraction.image;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Small pieces of paper, printed at 300 dpi. */
public final class Print {

    private Print() {}

    /** The lines below one another, in type of 11 points. */
    public static BufferedImage of(String... lines) {
        BufferedImage paper = new BufferedImage(1200, 120 + 60 * lines.length, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D ink = paper.createGraphics();
        ink.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        ink.setColor(Color.WHITE);
        ink.fillRect(0, 0, paper.getWidth(), paper.getHeight());
        ink.setColor(Color.BLACK);
        ink.setFont(new Font(Font.SERIF, Font.PLAIN, 46));
        for (int i = 0; i < lines.length; i++) {
            ink.drawString(lines[i], 80, 100 + 60 * i);
        }
        ink.dispose();
        return paper;
    }

    /** Lies on the table askew, by degrees to the right, on white. */
    public static BufferedImage turned(double degrees, BufferedImage paper) {
        double angle = Math.toRadians(degrees);
        int width = (int)
                Math.ceil(paper.getWidth() * Math.abs(Math.cos(angle)) + paper.getHeight() * Math.abs(Math.sin(angle)));
        int height = (int)
                Math.ceil(paper.getWidth() * Math.abs(Math.sin(angle)) + paper.getHeight() * Math.abs(Math.cos(angle)));
        BufferedImage table = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D draw = table.createGraphics();
        draw.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        draw.setColor(Color.WHITE);
        draw.fillRect(0, 0, width, height);
        draw.translate(width / 2.0, height / 2.0);
        draw.rotate(angle);
        draw.drawImage(paper, -paper.getWidth() / 2, -paper.getHeight() / 2, null);
        draw.dispose();
        return table;
    }

    /** In a shadow that grows from left to right, with grains of dust; the same ones each time. */
    public static BufferedImage shadowed(BufferedImage paper) {
        Random dust = new Random(7);
        WritableRaster pixels = paper.getRaster();
        for (int y = 0; y < paper.getHeight(); y++) {
            for (int x = 0; x < paper.getWidth(); x++) {
                double light = 0.95 - 0.4 * x / paper.getWidth();
                int grain = dust.nextInt(200) == 0 ? 255 : 0;
                pixels.setSample(x, y, 0, Math.abs((int) (pixels.getSample(x, y, 0) * light) - grain));
            }
        }
        return paper;
    }

    public static byte[] png(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The same picture as every page of a document. */
    public static Pictures pages(int count, Picture picture) {
        return new Pictures() {
            @Override
            public int count() {
                return count;
            }

            @Override
            public Picture picture(int index) {
                return picture;
            }
        };
    }
}
