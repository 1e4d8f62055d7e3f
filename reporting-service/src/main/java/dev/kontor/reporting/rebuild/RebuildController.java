package dev.kontor.reporting.rebuild;

import dev.kontor.kit.inbox.SecondReadings;
import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.Idempotency;
import dev.kontor.kit.web.ProblemException;
import dev.kontor.reporting.documents.ReportingProblem;
import dev.kontor.reporting.rebuild.Rebuild.State;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rebuilds of the read model for the operator. */
@RestController
@RequestMapping("/api/v1/rebuilds")
class RebuildController {

    /** @param run of a replay that audit has done */
    record Order(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String run) {}

    private final Rebuilds rebuilds;
    private final SecondReadings readings;
    private final Idempotency idempotency;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RebuildController(
            Rebuilds rebuilds,
            SecondReadings readings,
            Idempotency idempotency,
            TransactionTemplate transaction,
            Clock clock) {
        this.rebuilds = rebuilds;
        this.readings = readings;
        this.idempotency = idempotency;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Builds the read model anew, first from a replay and then from the live topics; the old one serves meanwhile. */
    @PostMapping
    @RolesAllowed("operator")
    ResponseEntity<Rebuild> start(
            @Valid @RequestBody Order order,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            Caller caller) {
        return idempotency.once(key, caller, "rebuild " + order, () -> {
            if (!rebuilds.add(order.run(), caller.actor(), clock.instant().truncatedTo(ChronoUnit.MICROS))) {
                throw new ProblemException(
                        ReportingProblem.REBUILD_REFUSED, "A rebuild is running, or this replay was used for one.");
            }
            rebuilds.makeTables();
            return ResponseEntity.accepted().body(found(order.run()));
        });
    }

    @GetMapping("/{run}")
    @RolesAllowed("operator")
    Rebuild one(@PathVariable String run) {
        return found(run);
    }

    /** Gives it up: the old read model goes on serving. One that has ended stays as it is. */
    @DeleteMapping("/{run}")
    @RolesAllowed("operator")
    Rebuild giveUp(@PathVariable String run) {
        transaction.executeWithoutResult(status -> {
            if (rebuilds.lock(run)) {
                rebuilds.end(run, State.GIVEN_UP, clock.instant().truncatedTo(ChronoUnit.MICROS));
                readings.erase(SwitchModel.documents(run));
                readings.erase(SwitchModel.people(run));
                rebuilds.makeTables();
            }
        });
        return found(run);
    }

    private Rebuild found(String run) {
        return rebuilds.find(run)
                .orElseThrow(() -> new ProblemException(ReportingProblem.REBUILD_UNKNOWN, "no rebuild " + run));
    }
}
