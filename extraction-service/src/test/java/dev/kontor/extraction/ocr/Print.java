package dev.kontor.extraction.ocr;

import dev.kontor.extraction.image.Picture;
import dev.kontor.extraction.image.Pictures;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Small pieces of paper, printed at 300 dpi. */
final class Print {

    private Print() {}

    /** The lines below one another, in type of 11 points. */
    static BufferedImage of(String... lines) {
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

    static byte[] png(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The same picture as every page of a document. */
    static Pictures pages(int count, Picture picture) {
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
