package dev.kontor.payment.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A small piece of a large document, held in memory.
 *
 * @param name local name
 * @param currency attribute {@code Ccy}, empty when there is none
 * @param text of the element itself, without surrounding white space
 */
record XmlElement(String name, String currency, String text, List<XmlElement> children) {

    /** Deeper nesting than any message of ISO 20022 has. */
    private static final int DEPTH = 40;

    /**
     * Reads the element the reader stands on, to its end.
     *
     * @throws XMLStreamException if it is not well-formed or nested deeper than any bank statement
     */
    static XmlElement read(XMLStreamReader in) throws XMLStreamException {
        return read(in, DEPTH);
    }

    private static XmlElement read(XMLStreamReader in, int depth) throws XMLStreamException {
        if (depth == 0) {
            throw new XMLStreamException("nested too deeply", in.getLocation());
        }
        String name = in.getLocalName();
        String currency = in.getAttributeValue(null, "Ccy");
        StringBuilder text = new StringBuilder();
        List<XmlElement> children = new ArrayList<>();
        for (int event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(read(in, depth - 1));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(in.getText());
            }
        }
        return new XmlElement(
                name, currency == null ? "" : currency, text.toString().strip(), children);
    }

    /** All children of this name. */
    Stream<XmlElement> all(String child) {
        return children.stream().filter(element -> element.name.equals(child));
    }

    /** The first element under this path of names. */
    Optional<XmlElement> first(String... path) {
        Optional<XmlElement> element = Optional.of(this);
        for (String step : path) {
            element = element.flatMap(parent -> parent.all(step).findFirst());
        }
        return element;
    }

    /** Text of the first element under this path, empty when absent or blank. */
    Optional<String> value(String... path) {
        return first(path).map(XmlElement::text).filter(found -> !found.isBlank());
    }
}
