package dev.kontor.payment.runs;

import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.Idempotency;
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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Payment runs: put together, release, follow. */
@RestController
@RequestMapping("/api/v1/payment-runs")
class RunController {

    private static final String KEY = "Idempotency-Key";

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

    RunController(
            ProposeRun propose,
            ReleaseRun release,
            CancelRun cancel,
            ResolveExport resolve,
            ExportRun export,
            FindRun find,
            Runs runs,
            Payments payments,
            Idempotency idempotency) {
        this.propose = propose;
        this.release = release;
        this.cancel = cancel;
        this.resolve = resolve;
        this.export = export;
        this.find = find;
        this.runs = runs;
        this.payments = payments;
        this.idempotency = idempotency;
    }

    @PostMapping
    @RolesAllowed("finance")
    ResponseEntity<?> propose(
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
    RunView one(@PathVariable UUID id, Caller caller) {
        return view(id, caller);
    }

    /** Accepted: the file is stored; its hand-over follows and shows in the state of the run. */
    @PostMapping("/{id}/release")
    @RolesAllowed("finance")
    ResponseEntity<?> release(
            @PathVariable UUID id, @RequestHeader(name = KEY, required = false) @Nullable String key, Caller caller) {
        return exported(id, idempotency.once(key, caller, "release " + id, accepted(id, caller, () -> {
            release.release(id, caller);
        })));
    }

    @PostMapping("/{id}/export-resolution")
    @RolesAllowed("finance")
    ResponseEntity<?> resolve(
            @PathVariable UUID id,
            @Valid @RequestBody Resolution body,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            Caller caller) {
        return exported(id, idempotency.once(key, caller, "resolve " + id + body, accepted(id, caller, () -> {
            resolve.resolve(id, body.delivered(), caller);
        })));
    }

    @PostMapping("/{id}/cancellation")
    @RolesAllowed("finance")
    ResponseEntity<?> cancel(
            @PathVariable UUID id, @RequestHeader(name = KEY, required = false) @Nullable String key, Caller caller) {
        return idempotency.once(key, caller, "cancel " + id, accepted(id, caller, () -> cancel.cancel(id, caller)));
    }

    private Supplier<ResponseEntity<?>> accepted(UUID id, Caller caller, Runnable work) {
        return () -> {
            work.run();
            return ResponseEntity.accepted().body(view(id, caller));
        };
    }

    /** After the commit: nothing is handed over that is not on record as released. */
    private ResponseEntity<?> exported(UUID id, ResponseEntity<?> answer) {
        export.export(id);
        return answer;
    }

    private RunView view(UUID id, Caller caller) {
        PaymentRun run = find.of(id, caller);
        return new RunView(run, payments.ofRun(id).stream().map(PaymentView::of).toList());
    }
}
