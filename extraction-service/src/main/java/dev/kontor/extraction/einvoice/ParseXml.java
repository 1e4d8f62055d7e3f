package dev.kontor.extraction.einvoice;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Parses XML without trusting it: a DOCTYPE is refused, no entity and no address is resolved, depth and number of
 * elements are limited, and the text of one element is cut where no field could be that long (embedded files).
 */
final class ParseXml {

    private static final int MAX_DEPTH = 100;
    private static final int MAX_ELEMENTS = 500_000;
    private static final int MAX_TEXT = 1 << 16;

    private final Deque<XmlElement> open = new ArrayDeque<>();
    private final Deque<StringBuilder> texts = new ArrayDeque<>();
    private int elements;

    private ParseXml() {}

    /** @throws XmlRefused if the bytes are not well-formed XML or go beyond what is allowed */
    static XmlElement parse(byte[] bytes) throws XmlRefused {
        // not shared: the factory of the JDK does not promise to be thread-safe, and a new one costs next to nothing
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the document is read");
        });
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            try {
                return new ParseXml().tree(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new XmlRefused("The XML is not well-formed.", e);
        }
    }

    private XmlElement tree(XMLStreamReader reader) throws XMLStreamException, XmlRefused {
        XmlElement root = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlElement started = start(reader);
                    root = root == null ? started : root;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(reader);
                case XMLStreamConstants.END_ELEMENT ->
                    open.pop().close(texts.pop().toString());
                case XMLStreamConstants.DTD -> throw new XmlRefused("The XML has a DOCTYPE, which is refused.");
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XmlRefused("The XML refers to an entity of its own.");
                default -> {} // comments, processing instructions, white space outside the root
            }
        }
        if (root == null) {
            throw new XmlRefused("The XML has no element.");
        }
        return root;
    }

    private XmlElement start(XMLStreamReader reader) throws XmlRefused {
        if (open.size() >= MAX_DEPTH) {
            throw new XmlRefused("The XML is nested deeper than " + MAX_DEPTH + " levels.");
        }
        if (++elements > MAX_ELEMENTS) {
            throw new XmlRefused("The XML has more than " + MAX_ELEMENTS + " elements.");
        }
        String namespace = reader.getNamespaceURI();
        XmlElement started =
                new XmlElement(namespace == null ? "" : namespace, reader.getLocalName(), attributes(reader));
        XmlElement parent = open.peek();
        if (parent != null) {
            parent.append(started);
        }
        open.push(started);
        texts.push(new StringBuilder(0));
        return started;
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        int count = reader.getAttributeCount();
        if (count == 0) {
            return Map.of();
        }
        Map<String, String> attributes = new HashMap<>(count * 2);
        for (int i = 0; i < count; i++) {
            attributes.put(
                    reader.getAttributeLocalName(i), reader.getAttributeValue(i).strip());
        }
        return attributes;
    }

    private void append(XMLStreamReader reader) {
        StringBuilder text = texts.peek();
        if (text != null && text.length() < MAX_TEXT) {
            int length = Math.min(reader.getTextLength(), MAX_TEXT - text.length());
            text.append(reader.getTextCharacters(), reader.getTextStart(), length);
        }
    }
}
