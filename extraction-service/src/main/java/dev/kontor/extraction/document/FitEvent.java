package dev.kontor.extraction.document;

import dev.kontor.events.document.Content;
import dev.kontor.events.document.Finding;
import dev.kontor.events.document.Finding.Severity;
import dev.kontor.events.envelope.EventJson;
import dev.kontor.extraction.reading.Reading;
import dev.kontor.extraction.reading.Reading.FailureCode;
import dev.kontor.extraction.reading.Reading.Read;
import dev.kontor.extraction.reading.Reading.Unread;
import java.util.ArrayList;
import java.util.List;

/** Keeps what was read within the size of a Kafka record: one oversized event would hold up all that follow it. */
final class FitEvent {

    /** Bytes; the usual limit of a broker is 1 MiB for the record with its headers. */
    private static final int MAX = 900_000;

    private FitEvent() {}

    /** The same reading where it fits, else one without its lines and with a finding that says so. */
    static Reading of(Reading reading) {
        return switch (reading) {
            case Unread unread -> unread;
            case Read read when fits(read) -> read;
            case Read read -> {
                Read header = header(read);
                yield fits(header)
                        ? header
                        : new Unread(FailureCode.TOO_MUCH_CONTENT, "The document says more than an event can carry.");
            }
        };
    }

    private static boolean fits(Read read) {
        return EventJson.write(read).length <= MAX;
    }

    private static Read header(Read read) {
        Content all = read.content();
        List<Finding> findings = new ArrayList<>(read.findings());
        findings.add(new Finding(
                "LINES_LEFT_OUT",
                Severity.CLARIFY,
                null,
                "The " + all.lines().size()
                        + " lines are more than an event can carry; only the header was taken over."));
        return read.with(all.withoutLines()).with(findings);
    }
}
