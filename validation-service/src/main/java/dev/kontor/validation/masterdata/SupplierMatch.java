package dev.kontor.validation.masterdata;

import java.util.List;

/** What the directory says to the identity a document states. */
public sealed interface SupplierMatch {

    /** Exactly one supplier fits. */
    record Found(Supplier supplier) implements SupplierMatch {}

    /**
     * Several fit equally well.
     *
     * @param numbers their supplier numbers
     */
    record Ambiguous(List<String> numbers) implements SupplierMatch {
        public Ambiguous {
            numbers = List.copyOf(numbers);
        }
    }

    /** None fits. */
    record Unknown() implements SupplierMatch {}
}
