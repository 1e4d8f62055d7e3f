package dev.kontor.extraction.einvoice;

import dev.kontor.extraction.reading.Reading.Syntax;
import java.util.Map;
import java.util.Optional;

/**
 * How one syntax writes the business terms of EN 16931.
 *
 * @param root the root element as it is shown in places, for example {@code /ubl:Invoice/}
 * @param groups by name; {@code document} holds the terms that stand once
 */
record Mapping(Syntax syntax, String root, Map<String, Group> groups) {

    static final Mapping UBL_INVOICE = new Mapping(
            Syntax.UBL,
            "/ubl:Invoice/",
            MappingTable.load("ubl.terms", Map.of("root", "Invoice", "quantity", "Invoiced")));

    static final Mapping UBL_CREDIT_NOTE = new Mapping(
            Syntax.UBL,
            "/ubl:CreditNote/",
            MappingTable.load("ubl.terms", Map.of("root", "CreditNote", "quantity", "Credited")));

    static final Mapping CII = new Mapping(
            Syntax.CII,
            "/rsm:CrossIndustryInvoice/",
            MappingTable.load(
                    "cii.terms",
                    Map.of(
                            "specified", "",
                            "document", "ExchangedDocument",
                            "header", "ApplicableHeaderTrade",
                            "totals", "SpecifiedTradeSettlementHeaderMonetarySummation",
                            "line", "SpecifiedLineTrade")));

    static final Mapping ZUGFERD_1 = new Mapping(
            Syntax.ZUGFERD_1,
            "/rsm:CrossIndustryDocument/",
            MappingTable.load(
                    "cii.terms",
                    Map.of(
                            "specified", "Specified",
                            "document", "HeaderExchangedDocument",
                            "header", "ApplicableSupplyChainTrade",
                            "totals", "SpecifiedTradeSettlementMonetarySummation",
                            "line", "SpecifiedSupplyChainTrade")));

    /** The mapping for a root element; empty when it is no e-invoice. */
    static Optional<Mapping> of(XmlElement root) {
        return switch (root.namespace() + " " + root.name()) {
            case "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2 Invoice" -> Optional.of(UBL_INVOICE);
            case "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2 CreditNote" -> Optional.of(UBL_CREDIT_NOTE);
            case "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100 CrossIndustryInvoice" ->
                Optional.of(CII);
            case "urn:ferd:CrossIndustryDocument:invoice:1p0 CrossIndustryDocument" -> Optional.of(ZUGFERD_1);
            default -> Optional.empty();
        };
    }

    Group group(String name) {
        return groups.getOrDefault(name, Group.NONE);
    }
}
