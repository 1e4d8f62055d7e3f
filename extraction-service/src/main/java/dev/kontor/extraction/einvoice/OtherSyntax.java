package dev.kontor.extraction.einvoice;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Business documents in syntaxes that are recognised and not read.
 *
 * @param title as people call it, with its article
 * @param order whether it is a purchase order
 */
public record OtherSyntax(String title, boolean order) {

    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";

    /** By root element: syntaxes keep it when versions change their namespaces. */
    private static final Map<String, OtherSyntax> BY_ROOT = Map.ofEntries(
            other("FatturaElettronica", "a FatturaPA invoice"),
            other("FatturaElettronicaSemplificata", "a simplified FatturaPA invoice"),
            other("Facturae", "a Facturae invoice"),
            other("Finvoice", "a Finvoice invoice"),
            other("E-Invoice", "an e-invoice of Estonia"),
            other("OIOXML", "an OIOXML invoice"),
            other("Faktura", "a KSeF invoice"),
            other("INVOICE", "an openTRANS invoice"),
            other("INVOIC02", "an SAP IDoc of type INVOIC"),
            other("cXML", "a cXML message"),
            order("ORDER", "an openTRANS purchase order"));

    /** An interchange begins with its separators or straight with its header (ISO 9735); X12 with ISA. */
    private static final Pattern EDIFACT = Pattern.compile("^\\s*(?:UNA.{6}\\s*)?UNB\\+");

    private static final Pattern MESSAGE = Pattern.compile("UNH\\+[^+']*\\+([A-Z]{6})");
    private static final Pattern X12 = Pattern.compile("^ISA[^A-Za-z0-9]");

    private static Map.Entry<String, OtherSyntax> other(String root, String title) {
        return Map.entry(root, new OtherSyntax(title, false));
    }

    private static Map.Entry<String, OtherSyntax> order(String root, String title) {
        return Map.entry(root, new OtherSyntax(title, true));
    }

    /**
     * What a piece of XML is that is neither an invoice nor an order in UBL or CII.
     *
     * @throws XmlRefused if the bytes are no XML that may be read
     */
    public static Optional<OtherSyntax> ofXml(byte[] xml) throws XmlRefused {
        XmlElement root = ParseXml.parse(xml);
        if (root.namespace().startsWith(UBL)) {
            return Optional.of(new OtherSyntax("a UBL " + root.name(), false));
        }
        if (root.namespace().startsWith("http://www.ebinterface.at/schema/")) {
            return Optional.of(new OtherSyntax("an ebInterface invoice", false));
        }
        return Optional.ofNullable(BY_ROOT.get(root.name()));
    }

    /** What a text is that is no XML: EDIFACT or ANSI X12. */
    public static Optional<OtherSyntax> ofText(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 2000), StandardCharsets.ISO_8859_1);
        if (EDIFACT.matcher(start).find()) {
            Matcher message = MESSAGE.matcher(start);
            String type = message.find() ? message.group(1) : "";
            return Optional.of(new OtherSyntax(
                    type.isEmpty() ? "an EDIFACT interchange" : "an EDIFACT message of type " + type,
                    type.equals("ORDERS")));
        }
        return X12.matcher(start).find()
                ? Optional.of(new OtherSyntax("an ANSI X12 interchange", false))
                : Optional.empty();
    }
}
