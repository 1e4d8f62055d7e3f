package dev.kontor.audit.log;

import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.Page;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log for auditors. Nothing here changes anything. */
@RestController
@RequestMapping("/api/v1")
class LogController {

    private final Entries entries;
    private final Findings findings;
    private final ReadStream streams;
    private final VerifyLog verification;

    LogController(Entries entries, Findings findings, ReadStream streams, VerifyLog verification) {
        this.entries = entries;
        this.findings = findings;
        this.streams = streams;
        this.verification = verification;
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
        return entries.page(new Entries.Filter(subject, topic, type, company, actor, from, to), caller, cursor, limit);
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
        return streams.of(kind + "/" + id, caller);
    }

    @GetMapping("/verification")
    @RolesAllowed("auditor")
    VerifyLog.Verification verification(@RequestParam @Nullable String company, Caller caller) {
        return verification.verify(company, caller);
    }
}
