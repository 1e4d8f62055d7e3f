package dev.kontor.bench.extraction.generate.office;

import dev.kontor.bench.extraction.generate.office.Node.Element;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an element as a file of XML in UTF-8. */
final class WriteXml {

    private WriteXml() {}

    /** @throws IOException if the file cannot be written */
    static void to(Path file, Element root) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(file)) {
            XMLStreamWriter document = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
            document.writeStartDocument("UTF-8", "1.0");
            root.write(document);
            document.writeEndDocument();
            document.close();
        } catch (XMLStreamException e) {
            throw new IOException("XML for LibreOffice could not be written.", e);
        }
    }
}
