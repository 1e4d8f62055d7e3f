package dev.kontor.suite.soak;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.kontor.suite.check.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What a soak gave.
 *
 * @param documents accepted
 * @param events seen on the topics
 * @param checkpoints of the log that were seen, each held against the one before
 * @param repeats of uploads, by the status that made them repeat
 * @param starts of the suite
 */
@JsonPropertyOrder({
    "seed",
    "seconds",
    "documents",
    "events",
    "starts",
    "checkpoints",
    "repeats",
    "violations",
    "strikes"
})
public record SoakReport(
        long seed,
        long seconds,
        int documents,
        int events,
        int starts,
        int checkpoints,
        Map<Integer, Integer> repeats,
        List<Violation> violations,
        List<Strike> strikes) {

    public SoakReport {
        repeats = Map.copyOf(repeats);
        violations = List.copyOf(violations);
        strikes = List.copyOf(strikes);
    }

    /** For people. */
    public String summary() {
        StringBuilder text = new StringBuilder(
                "seed %d, %d s, %d documents, %d events, %d kills, %d starts of the suite, %d checkpoints, repeated uploads %s%n"
                        .formatted(seed, seconds, documents, events, strikes.size(), starts, checkpoints, repeats));
        strikes.stream().map(Strike::blow).distinct().sorted().forEach(blow -> text.append(summary(blow)));
        violations.stream()
                .limit(50)
                .forEach(violation -> text.append(violation).append('\n'));
        return text.append(violations.size()).append(" violations\n").toString();
    }

    private String summary(Blow blow) {
        List<Strike> blows =
                strikes.stream().filter(strike -> strike.blow() == blow).toList();
        double[] recoveries = blows.stream()
                .map(Strike::recoveredAfter)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        int never = blows.size() - recoveries.length;
        String well = recoveries.length == 0
                ? "not well again before the end"
                : String.format(
                        Locale.ROOT,
                        "well again after p50 %5.1f s, p99 %5.1f s%s",
                        percentile(recoveries, 50),
                        percentile(recoveries, 99),
                        never == 0 ? "" : ", " + never + " times not before the end");
        return String.format(Locale.ROOT, "%-9s %4d kills, %s%n", blow, blows.size(), well);
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }

    @Override
    public String toString() {
        return "soak with seed " + seed + " " + Arrays.toString(violations.toArray());
    }
}
