package dev.kontor.extraction.fields;

import dev.kontor.extraction.fields.Comparison.Refusal;
import java.util.Optional;

/**
 * A model that was learned from confirmed documents, and what it is worth: each of them was read by what was learned from
 * other suppliers' in the same way.
 *
 * @param model learned from all documents
 * @param withShipped beside the model it was learned from
 * @param withUsed beside the model in use, on suppliers that one has not learned from; no documents where it is the shipped one
 */
public record Retrained(FieldModel model, Comparison withShipped, Comparison withUsed) {

    /** Why it is not used; empty for one that is proven better, and as honest. */
    public Optional<Refusal> refusal() {
        if (withShipped.harm().isPresent()) {
            return withShipped.harm();
        }
        return withShipped.isProof() ? withUsed.harm() : Optional.of(Refusal.NOT_PROVEN_BETTER);
    }
}
