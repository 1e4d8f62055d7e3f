package dev.kontor.payment.runs;

import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.EntityTag;
import dev.kontor.kit.web.Idempotency;
import dev.kontor.kit.web.IfMatch;
import dev.kontor.kit.web.Page;
import dev.kontor.payment.proposals.PaymentView;
import dev.kontor.payment.proposals.Payments;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Payment runs: put together, release, follow. */
@RestController
@RequestMapping("/api/v1/payment-runs")
class RunController {

    private static final String KEY = Idempotency.HEADER;

    record Proposal(@NotBlank String company, @Nullable LocalDate executionUntil) {}

    record Resolution(@NotNull Boolean delivered) {}

    record RunView(PaymentRun run, List<PaymentView> payments) {}

    private final ProposeRun propose;
    private final ReleaseRun release;
    private final CancelRun cancel;
    private final ResolveExport resolve;
    private final ExportRun export;
    private final FindRun find;
    private final Runs runs;
    private final Payments payments;
    private final Idempotency idempotency;
    private final JsonMapper json;

    RunController(
            ProposeRun propose,
            ReleaseRun release,
            CancelRun cancel,
            ResolveExport resolve,
            ExportRun export,
            FindRun find,
            Runs runs,
            Payments payments,
            Idempotency idempotency,
            JsonMapper json) {
        this.propose = propose;
        this.release = release;
        this.cancel = cancel;
        this.resolve = resolve;
        this.export = export;
        this.find = find;
        this.runs = runs;
        this.payments = payments;
        this.idempotency = idempotency;
        this.json = json;
    }

    @PostMapping
    @RolesAllowed("finance")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RunView> propose(
            @Valid @RequestBody Proposal body,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            Caller caller) {
        return idempotency.once(key, caller, "propose " + body, () -> {
            PaymentRun run = propose.propose(body.company(), body.executionUntil(), caller);
            return ResponseEntity.created(URI.create("/api/v1/payment-runs/" + run.id()))
                    .body(view(run.id(), caller));
        });
    }

    @GetMapping
    @RolesAllowed({"finance", "auditor"})
    Page<PaymentRun> list(
            @RequestParam @Nullable String cursor, @RequestParam(defaultValue = "50") int limit, Caller caller) {
        return runs.page(caller, cursor, limit);
    }

    @GetMapping("/{id}")
    @RolesAllowed({"finance", "auditor"})
    ResponseEntity<RunView> one(@PathVariable UUID id, Caller caller) {
        RunView shown = view(id, caller);
        return ResponseEntity.ok().eTag(EntityTag.of(shown, json)).body(shown);
    }

    /** Accepted: the file is stored; its hand-over follows and shows in the state of the run. */
    @PostMapping("/{id}/release")
    @RolesAllowed("finance")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<RunView> release(
            @PathVariable UUID id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            IfMatch ifMatch,
            Caller caller) {
        String request = "release " + id + " " + ifMatch;
        return exported(id, idempotency.once(key, caller, request, accepted(id, ifMatch, caller, () -> {
            release.release(id, caller);
        })));
    }

    @PostMapping("/{id}/export-resolution")
    @RolesAllowed("finance")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<RunView> resolve(
            @PathVariable UUID id,
            @Valid @RequestBody Resolution body,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            IfMatch ifMatch,
            Caller caller) {
        String request = "resolve " + id + " " + ifMatch + " " + body;
        return exported(id, idempotency.once(key, caller, request, accepted(id, ifMatch, caller, () -> {
            resolve.resolve(id, body.delivered(), caller);
        })));
    }

    @PostMapping("/{id}/cancellation")
    @RolesAllowed("finance")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<RunView> cancel(
            @PathVariable UUID id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            IfMatch ifMatch,
            Caller caller) {
        String request = "cancel " + id + " " + ifMatch;
        return idempotency.once(key, caller, request, accepted(id, ifMatch, caller, () -> cancel.cancel(id, caller)));
    }

    private Supplier<ResponseEntity<RunView>> accepted(UUID id, IfMatch ifMatch, Caller caller, Runnable work) {
        return () -> {
            if (ifMatch.given()) {
                find.locked(id, caller);
                ifMatch.check(EntityTag.of(view(id, caller), json));
            }
            work.run();
            return ResponseEntity.accepted().body(view(id, caller));
        };
    }

    /** After the commit: nothing is handed over that is not on record as released. */
    private ResponseEntity<RunView> exported(UUID id, ResponseEntity<RunView> answer) {
        export.export(id);
        return answer;
    }

    private RunView view(UUID id, Caller caller) {
        PaymentRun run = find.of(id, caller);
        return new RunView(run, payments.ofRun(id).stream().map(PaymentView::of).toList());
    }
}
