package dev.kontor.tlog.cli;

import dev.kontor.tlog.verify.Counts;
import dev.kontor.tlog.verify.Finding;
import dev.kontor.tlog.verify.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A report for a program: one JSON object on one line. */
final class JsonReport {

    private final List<String> members = new ArrayList<>();

    private JsonReport() {}

    static String of(Report report) {
        JsonReport json = new JsonReport();
        json.member("sound", report.sound());
        report.firstWrong().ifPresent(index -> json.member("firstWrongIndex", index));
        json.member(
                "findings",
                list(report.findings().stream().map(JsonReport::finding).toList()));
        report.checkpoint().ifPresent(checkpoint -> {
            json.member("origin", quoted(checkpoint.origin()));
            json.member("size", checkpoint.size());
            json.member("root", quoted(checkpoint.root().base64()));
        });
        report.key().ifPresent(key -> json.member("key", quoted(key.text())));
        json.member("keyGiven", report.keyGiven());
        json.counts(report.counts());
        json.member(
                "notes", list(report.notes().stream().map(JsonReport::quoted).toList()));
        return json.object() + "\n";
    }

    private void counts(Counts counts) {
        member("entries", counts.entries());
        member("payloadsHeld", counts.held());
        member("payloadsErased", counts.erased());
        member("payloadsWithheld", counts.withheld());
        member("streams", counts.streams());
    }

    private static String finding(Finding finding) {
        JsonReport json = new JsonReport();
        finding.index().ifPresent(index -> json.member("index", index));
        json.member("what", quoted(finding.what()));
        return json.object();
    }

    private void member(String name, Object value) {
        members.add(quoted(name) + ":" + value);
    }

    private String object() {
        return "{" + String.join(",", members) + "}";
    }

    private static String list(List<String> values) {
        return "[" + String.join(",", values) + "]";
    }

    /** RFC 8259 §7. */
    private static String quoted(String text) {
        return text.codePoints()
                .mapToObj(c -> switch (c) {
                    case '"' -> "\\\"";
                    case '\\' -> "\\\\";
                    case '\n' -> "\\n";
                    default -> c < ' ' ? String.format("\\u%04x", c) : Character.toString(c);
                })
                .collect(Collectors.joining("", "\"", "\""));
    }
}
