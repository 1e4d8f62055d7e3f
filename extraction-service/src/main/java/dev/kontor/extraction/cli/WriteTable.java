package dev.kontor.extraction.cli;

import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import dev.kontor.events.document.Finding;
import dev.kontor.events.document.LineItem;
import dev.kontor.extraction.cli.Extracted.Problem;
import dev.kontor.extraction.reading.Reading.Read;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Writes what came of a file for a person to read. */
final class WriteTable {

    private static final int LONGEST = 48;

    private WriteTable() {}

    static String of(Extracted extracted) {
        StringJoiner out = new StringJoiner("\n  ", extracted.file() + "\n  ", "\n");
        Problem problem = extracted.problem();
        Read read = extracted.read();
        if (problem != null) {
            out.add("not read: %s, %s".formatted(problem.code(), problem.message()));
        }
        if (read != null) {
            out.add("%s (%.2f), %s, %d page(s), %.0f ms"
                    .formatted(
                            read.content().documentType(),
                            read.content().typeConfidence(),
                            SetOf.read(read),
                            extracted.pages(),
                            extracted.millis()));
            content(out, read.content());
            read.findings().forEach(finding -> out.add(text(finding)));
        }
        return out.toString();
    }

    private static void content(StringJoiner out, Content content) {
        FieldOrder.of(content)
                .forEach((name, field) -> out.add("%-18s %-48s %5.3f %s"
                        .formatted(name, shortened(field.value()), field.confidence(), place(field))
                        .stripTrailing()));
        content.lines().forEach(line -> out.add(text(line)));
        content.taxBreakdown()
                .forEach(group -> out.add("VAT %s %% of %s = %s"
                        .formatted(text(group.rate()), text(group.base()), text(group.amount()))));
        content.skonto()
                .forEach(tier -> out.add("cash discount %s %%, days %s, until %s"
                        .formatted(text(tier.percent()), text(tier.days()), text(tier.until()))));
    }

    private static String text(LineItem line) {
        return "line %-4s %-48s %10s %-4s x %10s = %12s  %s %%"
                .formatted(
                        text(line.lineId()),
                        shortened(text(line.description())),
                        text(line.quantity()),
                        text(line.unit()),
                        text(line.unitPrice()),
                        text(line.lineTotal()),
                        text(line.vatRate()));
    }

    private static String text(Finding finding) {
        return "%s %s: %s".formatted(finding.severity(), finding.code(), finding.message());
    }

    private static String place(Field field) {
        Field.Place place = field.place();
        return place == null || place.page() == null ? "" : "page " + place.page();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
