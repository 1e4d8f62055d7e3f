package dev.kontor.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.kontor.events.envelope.EventJson;
import org.jspecify.annotations.Nullable;

/** Prints one JSON line a figure on stdout, and what is going on on stderr. */
public final class Figures {

    /** One line; null stays visible. */
    @JsonPropertyOrder({"metric", "value", "unit", "ceiling"})
    record Figure(
            String metric,
            double value,
            String unit,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Double ceiling) {}

    /** A figure that has no bare reference. */
    public void print(String metric, double value, String unit) {
        print(new Figure(metric, rounded(value), unit, null));
    }

    /** A part of a whole, 0 to 1; to four places, since the last hundredth is what is worked on. */
    public void share(String metric, double value) {
        print(new Figure(metric, Math.round(value * 10_000) / 10_000.0, "ratio", null));
    }

    /** A number of things. */
    public void count(String metric, long value) {
        print(metric, (double) value, "1");
    }

    /** @param ceiling the bare reference taken in the same run */
    public void print(String metric, double value, String unit, double ceiling) {
        print(new Figure(metric, rounded(value), unit, rounded(ceiling)));
    }

    /** Tells the person who waits. */
    public void note(String sentence) {
        System.err.println("bench: " + sentence);
    }

    private static void print(Figure figure) {
        System.out.println(EventJson.mapper().writeValueAsString(figure));
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
