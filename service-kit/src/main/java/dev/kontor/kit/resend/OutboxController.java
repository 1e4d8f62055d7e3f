package dev.kontor.kit.resend;

import dev.kontor.kit.ident.Ids;
import dev.kontor.kit.outbox.OutboxState;
import dev.kontor.kit.outbox.ReadOutboxState;
import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.Idempotency;
import dev.kontor.kit.web.KitProblem;
import dev.kontor.kit.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The outbox for the operator: how far it is relayed, and sending a part of it again. */
@RestController
@RequestMapping("/api/v1/outbox")
class OutboxController {

    /** @param resends the last ones, the youngest first */
    record View(OutboxState state, List<Resend> resends) {}

    /** Either both positions or a day; a topic narrows it further. */
    record Range(
            @Nullable String topic,
            @Nullable LocalDate day,
            @Min(1) @Nullable Long fromPosition,
            @Min(1) @Nullable Long toPosition) {}

    private final ReadOutboxState state;
    private final Resends resends;
    private final RequestResend request;
    private final Idempotency idempotency;
    private final Ids ids;

    OutboxController(ReadOutboxState state, Resends resends, RequestResend request, Idempotency idempotency, Ids ids) {
        this.state = state;
        this.resends = resends;
        this.request = request;
        this.idempotency = idempotency;
        this.ids = ids;
    }

    @GetMapping
    @RolesAllowed("operator")
    View look() {
        return new View(state.read(), resends.last());
    }

    @PostMapping("/resend")
    @RolesAllowed("operator")
    ResponseEntity<Resend> resend(
            @Valid @RequestBody Range range,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        boolean positions = range.fromPosition() != null && range.toPosition() != null;
        if (!positions && (range.day() == null || range.fromPosition() != null || range.toPosition() != null)) {
            throw new ProblemException(KitProblem.BAD_REQUEST, "Name fromPosition and toPosition, or a day.");
        }
        return idempotency.once(
                key,
                caller,
                "resend " + range,
                () -> ResponseEntity.accepted()
                        .body(request.request(
                                ids.next(),
                                caller.actor(),
                                range.topic(),
                                range.day(),
                                range.fromPosition(),
                                range.toPosition())));
    }
}
