package dev.kontor.bench.extraction.generate.office;

import dev.kontor.bench.extraction.generate.office.Node.Element;
import dev.kontor.bench.extraction.generate.office.Node.Letters;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Writes a picture that stands in a line as a letter does. */
final class WritePicture {

    private WritePicture() {}

    /** @param width in points, as the height */
    static Element frame(Styles styles, BufferedImage pixels, double width, double height) {
        String style = styles.named(
                "graphic",
                Element.of("style:graphic-properties", "style:vertical-pos", "top", "style:vertical-rel", "baseline"));
        Element image = Element.of("draw:image", "draw:mime-type", "image/png")
                .with(Element.of("office:binary-data").with(new Letters(data(pixels))));
        return Element.of(
                        "draw:frame",
                        "draw:style-name",
                        style,
                        "text:anchor-type",
                        "as-char",
                        "svg:width",
                        Styles.points(width),
                        "svg:height",
                        Styles.points(height))
                .with(image);
    }

    private static String data(BufferedImage pixels) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(pixels, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
