package dev.kontor.tlog.cli;

import dev.kontor.tlog.verify.Counts;
import dev.kontor.tlog.verify.Finding;
import dev.kontor.tlog.verify.Report;
import java.util.Locale;

/** A report for a person. */
final class TextReport {

    private static final int MOST = 20;

    private final StringBuilder text = new StringBuilder();

    private TextReport() {}

    static String of(Report report) {
        TextReport lines = new TextReport();
        lines.verdict(report);
        lines.basis(report);
        lines.counts(report.counts());
        report.notes().forEach(note -> lines.line("note", note));
        return lines.text.toString();
    }

    private void verdict(Report report) {
        if (report.sound()) {
            text.append("SOUND: everything shown is as it was signed.\n");
            return;
        }
        text.append("NOT SOUND");
        report.firstWrong()
                .ifPresent(index -> text.append(". The first wrong entry is ").append(index));
        text.append(".\n");
        report.findings().stream().limit(MOST).map(Finding::what).forEach(what -> line("wrong", what));
        int more = report.findings().size() - MOST;
        if (more > 0) {
            line("", "and " + more + " more");
        }
    }

    private void basis(Report report) {
        report.checkpoint().ifPresent(checkpoint -> {
            line("log", checkpoint.origin());
            line(
                    "checkpoint",
                    number(checkpoint.size()) + " entries, root "
                            + checkpoint.root().base64());
        });
        report.key().ifPresent(key -> {
            line("key", key.text());
            line(
                    "",
                    report.keyGiven()
                            ? "as you gave it."
                            : "taken from the export itself: this proves nothing against whoever made the export.\n"
                                    + " ".repeat(13) + "Compare it with a source you trust, or give it with --key.");
        });
    }

    private void counts(Counts counts) {
        line("entries", number(counts.entries()) + " hashed");
        if (counts.held() + counts.erased() + counts.withheld() > 0) {
            line(
                    "payloads",
                    number(counts.held()) + " hashed, " + number(counts.erased()) + " erased, "
                            + number(counts.withheld()) + " withheld");
        }
        if (counts.streams() > 0) {
            line("sequences", number(counts.streams()) + " followed");
        }
    }

    private void line(String name, String value) {
        text.append("  ")
                .append(String.format(Locale.ROOT, "%-10s", name))
                .append(' ')
                .append(value)
                .append('\n');
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
