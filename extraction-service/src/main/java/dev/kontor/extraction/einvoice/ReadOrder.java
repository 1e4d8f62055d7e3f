package dev.kontor.extraction.einvoice;

import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import dev.kontor.extraction.einvoice.ReadHeader.Header;
import dev.kontor.extraction.reading.Reading.Read;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what goes before an invoice: orders, the answers to them, and despatch advice in UBL and in the syntax of Order-X.
 * None of them asks for money, so only what such a document says of itself is read, and nobody judges it as an invoice.
 */
public final class ReadOrder {

    private static final XmlPath NAME = XmlPath.of("rsm:ExchangedDocument/ram:Name");

    private ReadOrder() {}

    /**
     * Reads an order, an order response or a despatch advice.
     *
     * @return empty when it is XML of some other kind
     * @throws XmlRefused if the bytes are no XML that may be read
     */
    public static Optional<Read> read(byte[] xml) throws XmlRefused {
        XmlElement root = ParseXml.parse(xml);
        return OrderMessage.of(root).map(message -> read(root, message));
    }

    private static Read read(XmlElement root, OrderMessage message) {
        Header header = ReadHeader.of(root, message.mapping());
        Map<String, Field> fields = new LinkedHashMap<>(header.fields());
        Field.Place place = new Field.Place(message.mapping().root(), null, null);
        fields.put("title", new Field(title(root), 1, Field.Source.XML, place));
        Content content = new Content(message.documentType(), 1, fields, List.of(), List.of(), List.of());
        return new Read(content, message.mapping().syntax(), null, new ArrayList<>(header.findings()));
    }

    /** What the document calls itself, else what its syntax calls it. */
    private static String title(XmlElement root) {
        return NAME.find(root, Map.of()).stream()
                .map(XmlElement::text)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(root.name());
    }
}
