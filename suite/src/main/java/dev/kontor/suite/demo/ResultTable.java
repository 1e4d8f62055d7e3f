package dev.kontor.suite.demo;

import dev.kontor.suite.client.Api;
import java.util.Collection;
import tools.jackson.databind.JsonNode;

/** The table at the end: every document, where it came to, and how long each stage took. */
final class ResultTable {

    private static final String ROW = "%-36s %-12s %-26s %16s  %-17s %-3s %7s %7s %7s %7s %7s%n";

    private final Api api;
    private final String reporting;

    ResultTable(Api api, String reporting) {
        this.api = api;
        this.reporting = reporting;
    }

    String of(Collection<Paper> papers) {
        StringBuilder table = new StringBuilder();
        table.append(ROW.formatted(
                "document", "type", "supplier", "gross", "status", "ok", "read", "check", "approve", "plan", "pay"));
        for (Paper paper : papers) {
            JsonNode times =
                    api.get(reporting + "/api/v1/documents/" + paper.id()).path("durations");
            table.append(ROW.formatted(
                    cut(paper.sample().file(), 36),
                    cut(paper.text("type"), 12),
                    cut(paper.text("supplier"), 26),
                    paper.gross(),
                    paper.status(),
                    paper.atItsEnd() ? "yes" : "NO",
                    millis(times, "extraction"),
                    millis(times, "validation"),
                    millis(times, "approval"),
                    millis(times, "scheduling"),
                    millis(times, "payment")));
        }
        return table.append("Times in milliseconds, from the end of the stage before.\n")
                .toString();
    }

    private static String millis(JsonNode times, String stage) {
        return times.path(stage).isNumber() ? Long.toString(times.path(stage).asLong()) : "";
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
