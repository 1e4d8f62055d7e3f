package dev.kontor.validation.web;

import dev.kontor.kit.web.KitProblem;
import dev.kontor.kit.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags (RFC 9110 §8.8.3). */
public final class EntityTags {

    private EntityTags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version an {@code If-Match} asks for; null when it asks for none.
     *
     * @throws ProblemException PRECONDITION_FAILED if it is no tag of ours, and so matches nothing
     */
    public static @Nullable Long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return null;
        }
        try {
            return Long.valueOf(ifMatch.replace("\"", "").strip());
        } catch (NumberFormatException notOurs) {
            throw new ProblemException(KitProblem.PRECONDITION_FAILED, "If-Match is no entity tag of this thing.");
        }
    }
}
