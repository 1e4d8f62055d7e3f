package dev.kontor.bench.extraction.generate.scan;

import dev.kontor.bench.extraction.generate.dice.Dice;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;

/** What scanners and paper do to a picture. Pictures are grey, eight bits. */
final class Spoil {

    private static final int WHITE = 255;

    private Spoil() {}

    /** On a larger sheet, so that no corner is lost. */
    static BufferedImage turn(BufferedImage picture, double degrees) {
        double angle = Math.toRadians(degrees);
        double cosine = Math.abs(Math.cos(angle));
        double sine = Math.abs(Math.sin(angle));
        int width = (int) Math.round(picture.getWidth() * cosine + picture.getHeight() * sine);
        int height = (int) Math.round(picture.getHeight() * cosine + picture.getWidth() * sine);
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = turned.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform transform = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        transform.rotate(angle);
        transform.translate(-picture.getWidth() / 2.0, -picture.getHeight() / 2.0);
        pen.drawImage(picture, transform, null);
        pen.dispose();
        return turned;
    }

    static BufferedImage blur(BufferedImage picture) {
        float[] kernel = {0.05f, 0.12f, 0.05f, 0.12f, 0.32f, 0.12f, 0.05f, 0.12f, 0.05f};
        return new ConvolveOp(new Kernel(3, 3, kernel), ConvolveOp.EDGE_NO_OP, null).filter(picture, null);
    }

    /** Grain on every pixel, and specks. */
    static void grain(BufferedImage picture, int strength, int specks, Dice dice) {
        byte[] pixels = pixels(picture);
        for (int i = 0; i < pixels.length; i++) {
            int grey = (pixels[i] & WHITE) + dice.between(-strength, strength) + dice.between(-strength, strength);
            pixels[i] = (byte) Math.clamp(grey, 0, WHITE);
        }
        Graphics2D pen = picture.createGraphics();
        for (int i = 0; i < specks; i++) {
            pen.setColor(new Color(dice.between(0, 120), 0, 0));
            int size = dice.between(1, 3);
            pen.fillOval(dice.between(0, picture.getWidth() - 1), dice.between(0, picture.getHeight() - 1), size, size);
        }
        pen.dispose();
    }

    /** Black becomes grey and white becomes less white. */
    static void fade(BufferedImage picture, int darkest, int lightest) {
        byte[] pixels = pixels(picture);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (darkest + (pixels[i] & WHITE) * (lightest - darkest) / WHITE);
        }
    }

    /** Black or white, as a fax. */
    static BufferedImage bilevel(BufferedImage picture, int threshold) {
        BufferedImage lines =
                new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        byte[] pixels = pixels(picture);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if ((pixels[y * picture.getWidth() + x] & WHITE) > threshold) {
                    lines.getRaster().setSample(x, y, 0, 1);
                }
            }
        }
        return lines;
    }

    static byte[] pixels(BufferedImage grey) {
        return ((java.awt.image.DataBufferByte) grey.getRaster().getDataBuffer()).getData();
    }
}
