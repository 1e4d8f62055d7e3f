package dev.kontor.extraction.fields;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields that are read from pages, and the form of the value of each. */
public final class Fields {

    private static final Map<String, Kind> KINDS = kinds();

    /** Whether a document was read rightly is judged by these (the header). */
    public static final Set<String> HEADER = Set.of(
            "invoiceNumber",
            "issueDate",
            "dueDate",
            "deliveryDate",
            "sellerName",
            "sellerVatId",
            "iban",
            "netTotal",
            "taxTotal",
            "grossTotal",
            "currency",
            "orderReference");

    /** What is read of a document that settles nothing, so that it can be filed: when it was issued, and by whom. */
    public static final Set<String> FILED = Set.of("issueDate", "sellerName");

    /** Whom it was issued to is weighed besides, as the issuer is somebody else. */
    static final Set<String> WEIGHED_TO_FILE = Set.of("issueDate", "sellerName", "buyerName");

    private Fields() {}

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        for (String field : List.of("invoiceNumber", "orderReference", "buyerReference", "precedingInvoice")) {
            kinds.put(field, Kind.NUMBER);
        }
        for (String field : List.of("issueDate", "dueDate", "deliveryDate")) {
            kinds.put(field, Kind.DATE);
        }
        for (String field : List.of(
                "netTotal",
                "taxTotal",
                "grossTotal",
                "duePayable",
                "prepaidTotal",
                "lineNetTotal",
                "allowanceTotal",
                "chargeTotal")) {
            kinds.put(field, Kind.AMOUNT);
        }
        kinds.put("iban", Kind.IBAN);
        kinds.put("bic", Kind.BIC);
        kinds.put("sellerVatId", Kind.VAT_ID);
        kinds.put("buyerVatId", Kind.VAT_ID);
        kinds.put("sellerTaxNumber", Kind.TAX_NUMBER);
        kinds.put("sellerName", Kind.NAME);
        kinds.put("buyerName", Kind.NAME);
        kinds.put("currency", Kind.CURRENCY);
        return kinds;
    }

    /** The names of all fields, in the order in which they are read. */
    public static List<String> names() {
        return List.copyOf(KINDS.keySet());
    }

    /** By name; the fields in the order in which they are read. */
    public static Map<String, Kind> all() {
        return KINDS;
    }
}
