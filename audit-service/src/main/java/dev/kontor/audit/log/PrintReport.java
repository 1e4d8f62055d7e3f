package dev.kontor.audit.log;

import dev.kontor.audit.log.DocumentReport.Step;
import dev.kontor.audit.pdf.PdfPages;
import dev.kontor.audit.pdf.PdfPages.Size;
import dev.kontor.kit.app.KitSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A report on paper, in German: who did what, when, and why. */
@Component
class PrintReport {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy 'um' HH:mm:ss 'Uhr'");
    private static final float INDENT = 18;
    private static final int MOST_DETAILS = 40;

    private final ZoneId zone;
    private final Clock clock;

    PrintReport(KitSettings kit, Clock clock) {
        this.zone = ZoneId.of(kit.zone());
        this.clock = clock;
    }

    /** A PDF file. */
    byte[] of(DocumentReport report) {
        try (PdfPages pages = new PdfPages("Verlauf von " + report.subject())) {
            pages.write(Size.TITLE, 0, "Verlauf eines Vorgangs");
            pages.gap(6);
            pages.write(Size.TEXT, 0, "Vorgang: " + report.subject());
            pages.write(Size.TEXT, 0, "Mandant: " + report.company());
            pages.write(Size.TEXT, 0, "Erstellt am " + time(clock.instant()) + " (" + zone + ")");
            pages.write(Size.TEXT, 0, "Einträge: " + report.steps().size());
            pages.write(
                    Size.TEXT,
                    0,
                    report.complete()
                            ? "Vollständig: Bis zum letzten Eintrag fehlt nichts, und nichts widerspricht sich."
                            : "NICHT vollständig: Es fehlen Einträge, oder Einträge widersprechen sich.");
            Map<Long, String> actions = report.steps().stream()
                    .collect(Collectors.toMap(Step::entry, step -> GermanWords.action(step.action())));
            report.steps().forEach(step -> print(step, actions, pages));
            pages.gap(12);
            pages.write(
                    Size.SMALL,
                    0,
                    "Personen stehen hier unter ihrem Kürzel. Dieser Bericht fasst zusammen; was er sagt, beweist der"
                            + " Export des Protokolls unter den Nummern der Einträge.");
            return pages.finish("Kontor · Verlauf von " + report.subject() + " · ");
        }
    }

    private void print(Step step, Map<Long, String> actions, PdfPages pages) {
        pages.gap(9);
        pages.write(Size.HEADING, 0, GermanWords.action(step.action()));
        pages.write(Size.TEXT, INDENT, "Wann: " + time(step.time()));
        pages.write(Size.TEXT, INDENT, "Wer: " + GermanWords.actor(step.by()));
        pages.write(Size.TEXT, INDENT, "Warum: " + because(step, actions));
        JsonNode details = step.details();
        if (details == null) {
            pages.write(Size.TEXT, INDENT, "Der Inhalt wurde gelöscht; dass es den Eintrag gab, bleibt beweisbar.");
        } else {
            List<String> lines = new ArrayList<>();
            flatten("", details, lines);
            lines.stream().limit(MOST_DETAILS).forEach(line -> pages.write(Size.SMALL, INDENT, line));
            if (lines.size() > MOST_DETAILS) {
                pages.write(Size.SMALL, INDENT, "… und " + (lines.size() - MOST_DETAILS) + " weitere Angaben");
            }
        }
        pages.write(Size.SMALL, INDENT, "Eintrag " + step.entry() + ", laut " + step.service());
    }

    private static String because(Step step, Map<Long, String> actions) {
        Long cause = step.because();
        String action = cause == null ? null : actions.get(cause);
        return action == null
                ? "kein Vorgänger in diesem Verlauf; Anstoß von außen oder von einem anderen Vorgang"
                : "wegen Eintrag " + cause + " (" + action + ")";
    }

    /** Each value with its path on a line of its own. */
    private static void flatten(String path, JsonNode node, List<String> lines) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> flatten(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), lines));
        } else if (node.isArray()) {
            int number = 1;
            for (JsonNode item : node) {
                flatten(path + "." + number++, item, lines);
            }
        } else if (!node.isNull()) {
            lines.add((path.isEmpty() ? "" : GermanWords.field(path) + ": ") + node.asString(""));
        }
    }

    private String time(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }
}
