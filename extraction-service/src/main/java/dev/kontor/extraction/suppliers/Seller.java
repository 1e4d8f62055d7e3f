package dev.kontor.extraction.suppliers;

import dev.kontor.events.document.Content;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a document says about who sent it, in the forms that are compared. Null means: not stated. */
record Seller(
        @Nullable String vatId,
        @Nullable String taxNumber,
        @Nullable String iban,
        @Nullable String name) {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\u00a0.\\-/]");
    private static final Pattern NOT_A_DIGIT = Pattern.compile("\\D");

    static Seller of(Content content) {
        return new Seller(
                form(content, "sellerVatId", Seller::joined),
                form(content, "sellerTaxNumber", Seller::digits),
                form(content, "iban", Seller::joined),
                form(content, "sellerName", String::strip));
    }

    /** Upper case without blanks and separators (invoice-law §12.1). */
    static String joined(String text) {
        return SEPARATORS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** 12/345/67890 and 1234567890 are one tax number. */
    static String digits(String text) {
        return NOT_A_DIGIT.matcher(text).replaceAll("");
    }

    private static @Nullable String form(Content content, String field, UnaryOperator<String> form) {
        return content.value(field).map(form).filter(text -> !text.isEmpty()).orElse(null);
    }
}
