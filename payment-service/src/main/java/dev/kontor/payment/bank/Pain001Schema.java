package dev.kontor.payment.bank;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.SAXException;

/** The ISO 20022 schema of pain.001.001.09. */
final class Pain001Schema {

    private static final Schema SCHEMA = load();

    private Pain001Schema() {}

    /** @throws NotValidBySchema with the first error */
    static void check(byte[] xml) {
        try {
            Validator validator = SCHEMA.newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
        } catch (SAXException e) {
            throw new NotValidBySchema(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema load() {
        URL xsd = Objects.requireNonNull(Pain001Schema.class.getResource("/xsd/pain.001.001.09.xsd"));
        try {
            return SchemaFactory.newDefaultInstance().newSchema(xsd);
        } catch (SAXException e) {
            throw new IllegalStateException("the shipped schema cannot be read", e);
        }
    }
}
