package dev.kontor.audit.log;

import dev.kontor.events.audit.LogRead;
import dev.kontor.events.audit.LogRead.View;
import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.Page;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log for auditors. Nothing here changes anything; that contents were read is put on record. */
@RestController
@RequestMapping("/api/v1")
class LogController {

    private final Entries entries;
    private final Findings findings;
    private final ReadStream streams;
    private final VerifyLog verification;
    private final NoteReading reading;
    private final PrintReport print;

    LogController(
            Entries entries,
            Findings findings,
            ReadStream streams,
            VerifyLog verification,
            NoteReading reading,
            PrintReport print) {
        this.entries = entries;
        this.findings = findings;
        this.streams = streams;
        this.verification = verification;
        this.reading = reading;
        this.print = print;
    }

    @GetMapping("/entries")
    @RolesAllowed("auditor")
    Page<EntryView> entries(
            @RequestParam @Nullable String subject,
            @RequestParam @Nullable String topic,
            @RequestParam @Nullable String type,
            @RequestParam @Nullable String company,
            @RequestParam @Nullable String actor,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        Entries.Filter filter = new Entries.Filter(subject, topic, type, company, actor, from, to);
        Page<EntryView> page = entries.page(filter, caller, cursor, limit);
        if (!page.items().isEmpty()) {
            long first = page.items().getFirst().index();
            long last = page.items().getLast().index();
            reading.of(new LogRead(View.ENTRIES, subject, company, from, to, first, last), caller);
        }
        return page;
    }

    @GetMapping("/findings")
    @RolesAllowed("auditor")
    Page<Finding> findings(
            @RequestParam Finding.@Nullable Kind kind,
            @RequestParam @Nullable Boolean open,
            @RequestParam @Nullable String company,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        return findings.page(kind, open, company, caller, cursor, limit);
    }

    @GetMapping("/streams/{kind}/{id}")
    @RolesAllowed("auditor")
    ReadStream.StreamView stream(@PathVariable String kind, @PathVariable String id, Caller caller) {
        return read(kind, id, caller);
    }

    /** The same for a person to read. */
    @GetMapping("/streams/{kind}/{id}/report")
    @RolesAllowed("auditor")
    DocumentReport report(@PathVariable String kind, @PathVariable String id, Caller caller) {
        return DocumentReport.of(read(kind, id, caller));
    }

    /** The same on paper. */
    @GetMapping(path = "/streams/{kind}/{id}/report.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @RolesAllowed("auditor")
    byte[] paper(@PathVariable String kind, @PathVariable String id, Caller caller) {
        return print.of(DocumentReport.of(read(kind, id, caller)));
    }

    private ReadStream.StreamView read(String kind, String id, Caller caller) {
        ReadStream.StreamView view = streams.of(kind + "/" + id, caller);
        long first = view.entries().getFirst().index();
        long last = view.entries().getLast().index();
        reading.of(new LogRead(View.STREAM, view.subject(), null, null, null, first, last), caller);
        return view;
    }

    @GetMapping("/verification")
    @RolesAllowed("auditor")
    VerifyLog.Verification verification(@RequestParam @Nullable String company, Caller caller) {
        return verification.verify(company, caller);
    }
}
