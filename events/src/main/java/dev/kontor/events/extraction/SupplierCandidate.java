package dev.kontor.events.extraction;

import java.util.List;

/**
 * A supplier of the company a document may be from. Identification is a hint: who is paid is decided by validation.
 *
 * @param supplier typed subject, {@code supplier/…}
 * @param number the company's own vendor number
 * @param score 0 to 1
 * @param by what speaks for it, the strongest first: {@code vatId}, {@code taxNumber}, {@code iban}, {@code name},
 *     {@code address}
 */
public record SupplierCandidate(String supplier, String number, double score, List<String> by) {

    public SupplierCandidate {
        by = List.copyOf(by);
    }
}
