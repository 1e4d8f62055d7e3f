package dev.kontor.bench.extraction.generate.content;

/** What a paper is, under the name that labels use. */
public enum Kind {
    INVOICE("invoice", "380"),
    CREDIT_NOTE("credit_note", "381"),
    SELF_BILLING("self_billing", "389"),
    CORRECTION("correction", "384"),
    REMINDER("reminder", ""),
    DELIVERY_NOTE("delivery_note", ""),
    ORDER("purchase_order", ""),
    ORDER_CONFIRMATION("order_confirmation", ""),
    CONTRACT("contract", ""),
    RECEIPT("receipt", ""),
    BANK_STATEMENT("bank_statement", ""),
    OTHER("other", "");

    private final String label;
    private final String code;

    Kind(String label, String code) {
        this.label = label;
        this.code = code;
    }

    public String label() {
        return label;
    }

    /** UNTDID 1001; empty where it has none. */
    public String code() {
        return code;
    }

    /** Whether it has lines and sums like an invoice. */
    public boolean sums() {
        return bills() || this == RECEIPT;
    }

    /** Whether it asks for money, or gives some back, with mandatory content of §14 UStG. */
    public boolean bills() {
        return !code.isEmpty();
    }
}
