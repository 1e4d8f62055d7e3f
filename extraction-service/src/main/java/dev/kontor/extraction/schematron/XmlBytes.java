package dev.kontor.extraction.schematron;

import com.helger.phive.xml.source.IValidationSourceXML;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

/**
 * The bytes of a document as phive takes them. Each set of rules parses them itself: Saxon walks the small tree it builds
 * from bytes several times faster than a DOM, which costs more than the parsing.
 */
record XmlBytes(byte[] xml) implements IValidationSourceXML {

    @Override
    public Source getAsTransformSource() {
        return new StreamSource(new ByteArrayInputStream(xml));
    }

    @Override
    public @Nullable Node getNode() {
        return null;
    }

    @Override
    public @Nullable String getSystemID() {
        return null;
    }

    @Override
    public String getValidationSourceTypeID() {
        return VALIDATION_SOURCE_TYPE;
    }

    @Override
    public boolean isPartialSource() {
        return false;
    }

    @Override
    public String getContentAsString(Charset charset) {
        return new String(xml, charset);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(xml);
    }
}
