package dev.kontor.validation.duplicates;

import dev.kontor.events.document.Content;
import dev.kontor.events.types.DocumentType;
import dev.kontor.validation.masterdata.SellerIdentity;
import dev.kontor.validation.masterdata.SupplierMatch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What no two documents of a company may share (approval-and-controls §6, D2).
 *
 * @param group keeps an invoice and a credit note of the same number apart: outcome and direction of the type
 * @param supplier the directory's number if the supplier is known, else what the document says of it, strongest first
 * @param number normalised; date and gross of a document that has none, so that the same receipt is not paid twice
 */
public record DuplicateKey(String company, String group, String supplier, String number) {

    /**
     * The key of a document, empty when supplier or number cannot be said.
     *
     * @param content completed
     * @param numbered whether the document itself states a number
     */
    public static Optional<DuplicateKey> of(
            String company, DocumentType type, Content content, SupplierMatch match, boolean numbered) {
        Optional<String> number = numbered
                ? content.value("invoiceNumber").map(InvoiceNumbers::normalise)
                : dateAndGross(type.values(content));
        String group = type.outcome().kind() + (type.outcome().sign() < 0 ? "-" : "+");
        return number.flatMap(
                n -> supplier(match, SellerIdentity.of(content)).map(s -> new DuplicateKey(company, group, s, n)));
    }

    private static Optional<String> dateAndGross(Map<String, @Nullable Object> values) {
        return values.get("issueDate") instanceof LocalDate date && values.get("grossTotal") instanceof BigDecimal gross
                ? Optional.of("@" + date + "/" + gross.stripTrailingZeros().toPlainString())
                : Optional.empty();
    }

    private static Optional<String> supplier(SupplierMatch match, SellerIdentity seller) {
        if (match instanceof SupplierMatch.Found(var supplier)) {
            return Optional.of("number:" + supplier.number());
        }
        return labelled("vat:", seller.vatId())
                .or(() -> labelled("tax:", seller.taxNumber()))
                .or(() -> labelled("iban:", seller.iban()))
                .or(() -> labelled("name:", seller.name()));
    }

    private static Optional<String> labelled(String label, @Nullable String value) {
        return Optional.ofNullable(value).map(text -> label + text);
    }
}
