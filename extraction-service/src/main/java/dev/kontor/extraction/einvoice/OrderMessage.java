package dev.kontor.extraction.einvoice;

import dev.kontor.extraction.reading.Reading.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message of ordering or delivery.
 *
 * @param documentType name of a declared type
 * @param mapping where it states what
 */
record OrderMessage(String documentType, Mapping mapping) {

    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";

    /** Orders, changes of them and the answers to them share this root; UNTDID 1001 tells them apart. */
    private static final String ORDER_X = "SCRDMCCBDACIOMessageStructure";

    private static final List<String> RESPONSES = List.of("231", "320");

    private static final XmlPath TYPE_CODE = XmlPath.of("rsm:ExchangedDocument/ram:TypeCode");

    /** An answer says no, for the whole order (UNTDID 4343: RE; UBL 2.1 OrderResponseSimple). */
    private static final XmlPath RESPONSE_CODE = XmlPath.of("cbc:OrderResponseCode");

    private static final XmlPath ACCEPTED = XmlPath.of("cbc:AcceptedIndicator");

    private static final Map<String, OrderMessage> IN_UBL = Map.of(
            "Order", ubl("purchase_order", "Order", "orderNumber"),
            "OrderChange", ubl("purchase_order", "OrderChange", "orderNumber"),
            "OrderResponse", ubl("order_confirmation", "OrderResponse", "orderConfirmationNumber"),
            "OrderResponseSimple", ubl("order_confirmation", "OrderResponseSimple", "orderConfirmationNumber"),
            "DespatchAdvice", ubl("delivery_note", "DespatchAdvice", "deliveryNoteNumber"));

    private static final OrderMessage RESPONSE = cii("order_confirmation", ORDER_X, "orderConfirmationNumber");

    /** By root element: UN/CEFACT keeps it when versions change their namespaces. */
    private static final Map<String, OrderMessage> IN_CII = Map.of(
            ORDER_X,
            cii("purchase_order", ORDER_X, "orderNumber"),
            "CrossIndustryOrder",
            cii("purchase_order", "CrossIndustryOrder", "orderNumber"),
            "CrossIndustryOrderChange",
            cii("purchase_order", "CrossIndustryOrderChange", "orderNumber"),
            "CrossIndustryOrderResponse",
            cii("order_confirmation", "CrossIndustryOrderResponse", "orderConfirmationNumber"),
            "CrossIndustryDespatchAdvice",
            cii("delivery_note", "CrossIndustryDespatchAdvice", "deliveryNoteNumber"));

    /** Empty when the root is that of some other message. */
    static Optional<OrderMessage> of(XmlElement root) {
        if (root.namespace().startsWith(UBL)) {
            boolean refused = value(root, RESPONSE_CODE).equals("RE")
                    || value(root, ACCEPTED).equals("false");
            return Optional.ofNullable(IN_UBL.get(root.name()))
                    .map(message -> refused ? new OrderMessage("other", message.mapping()) : message);
        }
        return root.name().equals(ORDER_X) && RESPONSES.contains(value(root, TYPE_CODE))
                ? Optional.of(RESPONSE)
                : Optional.ofNullable(IN_CII.get(root.name()));
    }

    private static String value(XmlElement root, XmlPath path) {
        List<String> values = new ArrayList<>(1);
        path.values(root, Map.of(), values);
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static OrderMessage ubl(String documentType, String root, String number) {
        Map<String, Group> groups = MappingTable.load("ubl-order.terms", Map.of("number", number));
        return new OrderMessage(documentType, new Mapping(Syntax.UBL, "/ubl:" + root + "/", groups));
    }

    private static OrderMessage cii(String documentType, String root, String number) {
        Map<String, Group> groups = MappingTable.load("cii-order.terms", Map.of("number", number));
        return new OrderMessage(documentType, new Mapping(Syntax.CII, "/rsm:" + root + "/", groups));
    }
}
