package dev.kontor.validation.masterdata;

import dev.kontor.events.document.Content;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a document says about who sent it, in the form that is compared. Null means: not stated. */
public record SellerIdentity(
        @Nullable String vatId,
        @Nullable String taxNumber,
        @Nullable String iban,
        @Nullable String name) {

    /** From the fields sellerVatId, sellerTaxNumber, iban and sellerName. */
    public static SellerIdentity of(Content content) {
        return new SellerIdentity(
                normal(content, "sellerVatId", Identifiers::vatId),
                normal(content, "sellerTaxNumber", Identifiers::taxNumber),
                normal(content, "iban", Identifiers::iban),
                normal(content, "sellerName", Identifiers::name));
    }

    private static @Nullable String normal(Content content, String field, UnaryOperator<String> form) {
        Optional<String> value = content.value(field).map(form).filter(text -> !text.isEmpty());
        return value.orElse(null);
    }
}
