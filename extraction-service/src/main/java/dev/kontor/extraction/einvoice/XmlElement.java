package dev.kontor.extraction.einvoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One element of a parsed document. Elements are compared by local name: prefixes are the sender's own choice. */
final class XmlElement {

    private final String namespace;
    private final String name;
    private final Map<String, String> attributes;
    private final List<XmlElement> children = new ArrayList<>(4);
    private String text = "";

    XmlElement(String namespace, String name, Map<String, String> attributes) {
        this.namespace = namespace;
        this.name = name;
        this.attributes = attributes;
    }

    String namespace() {
        return namespace;
    }

    String name() {
        return name;
    }

    /** The own text without surrounding white space; empty when there is none. */
    String text() {
        return text;
    }

    /** The value of an attribute by local name, empty when it is not there. */
    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    List<XmlElement> children() {
        return children;
    }

    void append(XmlElement child) {
        children.add(child);
    }

    void close(String ownText) {
        text = ownText.strip();
    }
}
