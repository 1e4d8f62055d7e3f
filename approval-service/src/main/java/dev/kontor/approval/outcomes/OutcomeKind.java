package dev.kontor.approval.outcomes;

import java.util.Arrays;

/** The outcomes a declaration can name. */
enum OutcomeKind {
    PAYABLE("Payable"),
    ORDER("Order"),
    ABSENCE("Absence"),
    FILED("Filed");

    private final String declared;

    OutcomeKind(String declared) {
        this.declared = declared;
    }

    /** @throws IllegalArgumentException if no such outcome exists */
    static OutcomeKind of(String declared) {
        return Arrays.stream(values())
                .filter(kind -> kind.declared.equals(declared))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such outcome: " + declared));
    }
}
