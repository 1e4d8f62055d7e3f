package dev.kontor.extraction.cli;

import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Puts fields into the order in which a person reads them: who, when, how much; what is not listed comes last. */
final class FieldOrder {

    private static final List<String> NAMES = List.of(
            "documentTypeCode",
            "invoiceNumber",
            "issueDate",
            "dueDate",
            "deliveryDate",
            "currency",
            "sellerName",
            "sellerVatId",
            "sellerTaxNumber",
            "buyerName",
            "buyerVatId",
            "iban",
            "bic",
            "paymentMeansCodes",
            "lineNetTotal",
            "allowanceTotal",
            "chargeTotal",
            "netTotal",
            "taxTotal",
            "grossTotal",
            "prepaidTotal",
            "duePayable",
            "paymentTermsText",
            "orderReference",
            "buyerReference",
            "precedingInvoice");

    private FieldOrder() {}

    static Map<String, Field> of(Content content) {
        Map<String, Field> found = content.fields();
        List<String> names = new ArrayList<>(NAMES);
        new TreeSet<>(found.keySet())
                .stream().filter(name -> !NAMES.contains(name)).forEach(names::add);
        Map<String, Field> ordered = new LinkedHashMap<>();
        for (String name : names) {
            Field field = found.get(name);
            if (field != null) {
                ordered.put(name, field);
            }
        }
        return ordered;
    }
}
