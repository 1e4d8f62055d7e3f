package dev.kontor.bench.extraction.generate.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Part of an XML document that is kept until it is written: styles stand before what asks for them, and are only known after it. */
sealed interface Node {

    /** @throws XMLStreamException if the document cannot take it */
    void write(XMLStreamWriter document) throws XMLStreamException;

    /** Characters as they are meant; they are escaped when they are written. */
    record Letters(String text) implements Node {
        @Override
        public void write(XMLStreamWriter document) throws XMLStreamException {
            document.writeCharacters(text);
        }
    }

    /**
     * An element. Equal ones have the same attributes, in whatever order, and the same inside.
     *
     * @param name with its prefix, as the names of the attributes
     */
    record Element(String name, Map<String, String> attributes, List<Node> inside) implements Node {

        /** @param attributes a name, its value, the next name, … */
        static Element of(String name, String... attributes) {
            Map<String, String> named = new LinkedHashMap<>();
            for (int i = 0; i < attributes.length; i += 2) {
                named.put(attributes[i], attributes[i + 1]);
            }
            return new Element(name, named, List.of());
        }

        /** The same with one attribute more. */
        Element with(String attribute, String value) {
            Map<String, String> more = new LinkedHashMap<>(attributes);
            more.put(attribute, value);
            return new Element(name, more, inside);
        }

        /** The same with more inside, after what is there. */
        Element with(List<? extends Node> nodes) {
            List<Node> all = new ArrayList<>(inside);
            all.addAll(nodes);
            return new Element(name, attributes, all);
        }

        Element with(Node... nodes) {
            return with(List.of(nodes));
        }

        @Override
        public void write(XMLStreamWriter document) throws XMLStreamException {
            document.writeStartElement(name);
            for (Map.Entry<String, String> attribute : attributes.entrySet()) {
                document.writeAttribute(attribute.getKey(), attribute.getValue());
            }
            for (Node node : inside) {
                node.write(document);
            }
            document.writeEndElement();
        }
    }
}
