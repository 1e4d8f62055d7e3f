package dev.kontor.suite.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A posted sample: its id, and how reporting sees it now. */
final class Paper {

    private static final Set<String> CHECKED_YET = Set.of("RECEIVED", "EXTRACTED");
    private static final Set<String> SCHEDULED_OR_LATER = Set.of("SCHEDULED", "SUBMITTED", "PAID");

    private final Sample sample;
    private final String id;
    private @Nullable JsonNode view;

    Paper(Sample sample, String id) {
        this.sample = sample;
        this.id = id;
    }

    Sample sample() {
        return sample;
    }

    String id() {
        return id;
    }

    void seen(JsonNode reported) {
        view = reported;
    }

    /** Status of reporting; {@code POSTED} until reporting knows the document. */
    String status() {
        return view == null ? "POSTED" : view.path("status").asString();
    }

    String text(String member) {
        return view == null ? "" : view.path(member).asString("");
    }

    String gross() {
        JsonNode gross = view == null ? null : view.get("gross");
        return gross == null
                ? ""
                : new BigDecimal(gross.path("amount").asString()).setScale(2, RoundingMode.HALF_UP)
                        + " "
                        + gross.path("currency").asString();
    }

    boolean atItsEnd() {
        return status().equals(sample.end());
    }

    /** Whether the checks have seen it, so that a later copy is the duplicate. */
    boolean checked() {
        return view != null && !CHECKED_YET.contains(status());
    }

    /** Whether it keeps finance waiting: it is to be paid and not scheduled yet. */
    boolean onItsWayToFinance() {
        return sample.end().equals("PAID") && !SCHEDULED_OR_LATER.contains(status());
    }
}
