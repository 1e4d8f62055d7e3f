package dev.kontor.suite.demo;

import dev.kontor.suite.client.Api;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Reads the whole event log back from audit and checks it: nothing missing, nothing twice, nothing unknown. */
final class LogCheck {

    private final Api auditor;
    private final String audit;

    /**
     * What the check gave.
     *
     * @param findings one sentence each; none when the log is right
     */
    record Verdict(int entries, int streams, List<String> findings) {}

    LogCheck(Api auditor, String audit) {
        this.auditor = auditor;
        this.audit = audit;
    }

    Verdict check(Collection<Paper> papers) {
        List<JsonNode> entries = auditor.all(audit + "/api/v1/entries?limit=500");
        List<String> findings = new ArrayList<>();
        Map<String, TreeSet<Long>> sequences = new HashMap<>();
        Set<String> ids = new HashSet<>();
        long expectedIndex = -1;
        for (JsonNode entry : entries) {
            long index = entry.path("index").asLong();
            if (expectedIndex >= 0 && index != expectedIndex) {
                findings.add("index " + expectedIndex + " is missing");
            }
            expectedIndex = index + 1;
            if (!ids.add(entry.path("eventId").asString())) {
                findings.add("event " + entry.path("eventId").asString() + " is there twice");
            }
            String stream =
                    entry.path("topic").asString() + " " + entry.path("subject").asString();
            sequences
                    .computeIfAbsent(stream, s -> new TreeSet<>())
                    .add(entry.path("sequence").asLong());
        }
        sequences.forEach((stream, seen) -> {
            if (seen.first() != 1 || seen.last() != seen.size()) {
                findings.add(stream + " has a gap: " + seen);
            }
        });
        for (Paper paper : papers) {
            if (!sequences.containsKey("kontor.intake document/" + paper.id())) {
                findings.add("document " + paper.id() + " is not in the log");
            }
        }
        auditor.all(audit + "/api/v1/findings?open=true&limit=500").stream()
                .forEach(finding -> findings.add("audit says: " + finding));
        return new Verdict(entries.size(), sequences.size(), findings);
    }
}
