package dev.kontor.extraction.classify;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of documents that are told apart by reading their pages. Each belongs to a declared document type; kinds that
 * run the same course, as EN 16931 sees it, share one and differ in their UNTDID 1001 code (BT-3).
 */
public enum Kind {
    INVOICE("invoice", null),
    /** The supplier takes something back: 381, amounts positive. */
    CREDIT_NOTE("credit_note", null),
    /** Gutschrift in the sense of §14 (2) UStG: issued by the recipient, and an invoice. */
    SELF_BILLING("invoice", "389"),
    /** An invoice that repairs the content of another, §31 (5) UStDV. */
    CORRECTION("invoice", "384"),
    REMINDER("reminder", null),
    DELIVERY_NOTE("delivery_note", null),
    ORDER("purchase_order", null),
    ORDER_CONFIRMATION("order_confirmation", null),
    CONTRACT("contract", null),
    RECEIPT("receipt", null),
    BANK_STATEMENT("bank_statement", null),
    OTHER("other", null);

    private final String documentType;
    private final @Nullable String typeCode;

    Kind(String documentType, @Nullable String typeCode) {
        this.documentType = documentType;
        this.typeCode = typeCode;
    }

    /** The name of the declared type this kind belongs to. */
    public String documentType() {
        return documentType;
    }

    /** UNTDID 1001, where it says more than the document type does. */
    public Optional<String> typeCode() {
        return Optional.ofNullable(typeCode);
    }

    /** Whether the document settles a supply, so that amounts, a number and a payee are looked for. */
    public boolean settles() {
        return switch (this) {
            case INVOICE, CREDIT_NOTE, SELF_BILLING, CORRECTION, RECEIPT -> true;
            case REMINDER, DELIVERY_NOTE, ORDER, ORDER_CONFIRMATION, CONTRACT, BANK_STATEMENT, OTHER -> false;
        };
    }

    /** By its name as labels write it: that of the kind in lower case, or {@code purchase_order}. */
    public static Optional<Kind> labelled(String label) {
        for (Kind kind : values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(label)
                    || (kind.typeCode == null && kind.documentType.equals(label))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
