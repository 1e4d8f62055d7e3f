package dev.kontor.audit.replay;

import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.Idempotency;
import dev.kontor.kit.web.KitProblem;
import dev.kontor.kit.web.Page;
import dev.kontor.kit.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Replays for the operator, who is shown no content here and may not read the topic. */
@RestController
@RequestMapping("/api/v1/replays")
class ReplayController {

    /** @param last null for the last entry there is now */
    record Range(@Min(0) long first, @Min(0) @Nullable Long last) {}

    private final StartReplay start;
    private final Replays replays;
    private final Idempotency idempotency;

    ReplayController(StartReplay start, Replays replays, Idempotency idempotency) {
        this.start = start;
        this.replays = replays;
        this.idempotency = idempotency;
    }

    /** Entries back onto a topic of their own, which only projections may read. */
    @PostMapping
    @RolesAllowed("operator")
    ResponseEntity<ReplayRun> start(
            @Valid @RequestBody Range range,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            Caller caller) {
        return idempotency.once(
                key,
                caller,
                "replay " + range,
                () -> ResponseEntity.accepted().body(found(start.of(range.first(), range.last(), caller))));
    }

    /** The last ones, the youngest first. */
    @GetMapping
    @RolesAllowed("operator")
    Page<ReplayRun> last() {
        return new Page<>(replays.last(), null);
    }

    @GetMapping("/{run}")
    @RolesAllowed("operator")
    ReplayRun one(@PathVariable String run) {
        return found(run);
    }

    private ReplayRun found(String run) {
        return replays.find(run).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND, "no replay " + run));
    }
}
