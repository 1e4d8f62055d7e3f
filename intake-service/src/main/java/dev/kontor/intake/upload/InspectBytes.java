package dev.kontor.intake.upload;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.kontor.intake.upload.Inspection.Accepted;
import dev.kontor.intake.upload.Inspection.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.Tika;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks at bytes: what they are, by content and never by name, and whether they can be read at all. Nothing is
 * decoded beyond what that takes: no picture is drawn, no entity resolved, no script run.
 */
@Component
final class InspectBytes {

    private static final Logger log = LoggerFactory.getLogger(InspectBytes.class);
    private static final Set<String> IMAGES = Set.of("image/png", "image/jpeg", "image/tiff");
    private static final String JSON = "application/json";

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] XML_DECLARATION = "<?xml ".getBytes(US_ASCII);

    private final Tika tika = new Tika();
    private final XMLInputFactory xml = safeXml();
    private final JsonMapper json;
    private final UploadSettings settings;

    InspectBytes(JsonMapper json, UploadSettings settings) {
        this.json = json;
        this.settings = settings;
    }

    /** @param form whether the sender declared the document as a form, which is JSON */
    Inspection inspect(byte[] bytes, boolean form) {
        if (bytes.length == 0) {
            return new Refused(Refusal.EMPTY_FILE, "The file has no bytes.", null);
        }
        if (form) {
            return form(bytes);
        }
        if (declaresXml(bytes)) {
            return xml(bytes);
        }
        String type = tika.detect(bytes);
        if (type.equals("application/pdf")) {
            return pdf(bytes, type);
        }
        if (type.equals("application/xml") || type.equals("text/xml") || type.endsWith("+xml")) {
            return xml(bytes);
        }
        if (IMAGES.contains(type)) {
            return image(bytes, type);
        }
        return new Refused(Refusal.TYPE_NOT_SUPPORTED, "A file of type " + type + " is not a document we read.", type);
    }

    /** XML says so itself (XML 1.0 §2.8); trying every known signature first would cost more than all of intake. */
    private static boolean declaresXml(byte[] bytes) {
        int start = startsWith(bytes, 0, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
        return startsWith(bytes, start, XML_DECLARATION);
    }

    private static boolean startsWith(byte[] bytes, int from, byte[] prefix) {
        return bytes.length >= from + prefix.length
                && Arrays.equals(bytes, from, from + prefix.length, prefix, 0, prefix.length);
    }

    private Inspection form(byte[] bytes) {
        try {
            return json.readTree(bytes).isObject()
                    ? new Accepted(JSON)
                    : new Refused(Refusal.FILE_UNREADABLE, "A form is one JSON object.", JSON);
        } catch (JacksonException e) {
            return new Refused(Refusal.FILE_UNREADABLE, "A form is one JSON object.", null);
        }
    }

    private Inspection pdf(byte[] bytes, String type) {
        try (PDDocument document =
                Loader.loadPDF(new RandomAccessReadBuffer(bytes), IOUtils.createMemoryOnlyStreamCache())) {
            int pages = document.getNumberOfPages();
            if (pages == 0) {
                return new Refused(Refusal.FILE_UNREADABLE, "The PDF has no pages.", type);
            }
            if (pages > settings.maxPages()) {
                return new Refused(
                        Refusal.TOO_MANY_PAGES,
                        "The PDF has " + pages + " pages, " + settings.maxPages() + " are allowed.",
                        type);
            }
            return new Accepted(type);
        } catch (InvalidPasswordException e) {
            return new Refused(Refusal.FILE_ENCRYPTED, "The PDF asks for a password.", type);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // a damaged PDF makes the reader fail in many ways; each of them means the same to the sender
            log.info("a PDF of {} bytes cannot be read: {}", bytes.length, e.toString());
            return new Refused(Refusal.FILE_UNREADABLE, "The PDF is damaged.", type);
        }
    }

    private Inspection xml(byte[] bytes) {
        String type = "application/xml";
        try {
            XMLStreamReader reader = xml.createXMLStreamReader(new ByteArrayInputStream(bytes));
            try {
                while (reader.hasNext()) {
                    if (reader.next() == XMLStreamConstants.DTD) {
                        return new Refused(Refusal.XML_NOT_SAFE, "A document type declaration is not allowed.", type);
                    }
                }
            } finally {
                reader.close();
            }
            return new Accepted(type);
        } catch (XMLStreamException e) {
            return new Refused(Refusal.FILE_UNREADABLE, "The XML is not well-formed.", type);
        }
    }

    private Inspection image(byte[] bytes, String type) {
        try (InputStream in = new ByteArrayInputStream(bytes);
                ImageInputStream image = ImageIO.createImageInputStream(in)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(image);
            if (!readers.hasNext()) {
                return new Refused(Refusal.FILE_UNREADABLE, "The image is damaged.", type);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(image, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                return pixels > settings.maxPixels()
                        ? new Refused(Refusal.TOO_MANY_PIXELS, "The image has " + pixels + " pixels.", type)
                        : new Accepted(type);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            log.info("an image of {} bytes cannot be read: {}", bytes.length, e.toString());
            return new Refused(Refusal.FILE_UNREADABLE, "The image is damaged.", type);
        }
    }

    private static XMLInputFactory safeXml() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
