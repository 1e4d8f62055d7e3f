package dev.kontor.extraction.einvoice;

import dev.kontor.extraction.reading.Reading.Syntax;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one syntax writes the business terms of EN 16931.
 *
 * @param root the root element as it is shown in places, for example {@code /ubl:Invoice/}
 * @param specification where BT-24 stands
 * @param discount structured terms of cash discount (CII, profile EXTENDED); null where there are none
 */
record Mapping(
        Syntax syntax,
        String root,
        XmlPath specification,
        List<FieldPath> fields,
        LinePaths lines,
        VatPaths vat,
        @Nullable XmlPath discount) {

    /** The mapping for a root element; empty when it is no e-invoice. */
    static Optional<Mapping> of(XmlElement root) {
        return switch (root.namespace() + " " + root.name()) {
            case "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2 Invoice" -> Optional.of(Ubl.INVOICE);
            case "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2 CreditNote" -> Optional.of(Ubl.CREDIT_NOTE);
            case "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100 CrossIndustryInvoice" ->
                Optional.of(Cii.D16B);
            case "urn:ferd:CrossIndustryDocument:invoice:1p0 CrossIndustryDocument" -> Optional.of(Cii.ZUGFERD_1);
            default -> Optional.empty();
        };
    }
}
