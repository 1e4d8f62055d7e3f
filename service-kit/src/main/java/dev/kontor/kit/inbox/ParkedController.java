package dev.kontor.kit.inbox;

import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.Cursor;
import dev.kontor.kit.web.KitProblem;
import dev.kontor.kit.web.Page;
import dev.kontor.kit.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Parked events for the operator: look, try again, give up with a reason. */
@RestController
@RequestMapping("/api/v1/parked")
class ParkedController {

    record Decision(@NotBlank @Size(max = 1000) String reason) {}

    record Day(
            @NotNull LocalDate day,
            @Nullable String consumer,
            @Nullable String cursor) {}

    /** @param redriven events that were applied */
    record Redriven(int redriven) {}

    private final ParkedList parked;
    private final RedriveDay redriveDay;
    private final Inboxes inboxes;

    ParkedController(ParkedList parked, RedriveDay redriveDay, Inboxes inboxes) {
        this.parked = parked;
        this.redriveDay = redriveDay;
        this.inboxes = inboxes;
    }

    @GetMapping
    @RolesAllowed("operator")
    Page<Parked> list(
            @RequestParam @Nullable String consumer,
            @RequestParam @Nullable String subject,
            @RequestParam @Nullable LocalDate day,
            @RequestParam(defaultValue = "false") boolean discarded,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        int size = Page.size(limit);
        ParkedList.Filter filter = new ParkedList.Filter(consumer, subject, day, discarded);
        List<Parked> rows = parked.after(Cursor.number(cursor, 0), size + 1, filter, caller);
        return Page.of(rows, size, last -> Cursor.encode(Long.toString(last.id())));
    }

    @GetMapping("/{id}")
    @RolesAllowed("operator")
    ParkedContent look(@PathVariable long id, Caller caller) {
        return parked.content(id, caller).orElseThrow(() -> unknown(id));
    }

    @PostMapping("/redrive")
    @RolesAllowed("operator")
    RedriveDay.Result redriveDay(@Valid @RequestBody Day body, Caller caller) {
        return redriveDay.redrive(body.day(), body.consumer(), body.cursor(), caller);
    }

    @PostMapping("/{id}/redrive")
    @RolesAllowed("operator")
    Redriven redrive(@PathVariable long id, Caller caller) {
        Parked event = find(id, caller);
        try {
            return new Redriven(inbox(event).redrive(event));
        } catch (Unavailable e) {
            throw new ProblemException(KitProblem.UNAVAILABLE, String.valueOf(e.getMessage()));
        }
    }

    @PostMapping("/{id}/discard")
    @RolesAllowed("operator")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable long id, @Valid @RequestBody Decision body, Caller caller) {
        Parked event = find(id, caller);
        inbox(event).discard(event, caller.actor(), body.reason());
    }

    @PostMapping("/{id}/skip-gap")
    @RolesAllowed("operator")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void skipGap(@PathVariable long id, @Valid @RequestBody Decision body, Caller caller) {
        Parked event = find(id, caller);
        inbox(event).skipGap(event, caller.actor(), body.reason());
    }

    private Parked find(long id, Caller caller) {
        return parked.waiting(id, caller).orElseThrow(() -> unknown(id));
    }

    private Inbox inbox(Parked event) {
        return inboxes.of(event.consumer())
                .orElseThrow(() -> new ProblemException(
                        ParkedProblem.PARKED_CONSUMER_GONE, "No consumer " + event.consumer() + " runs here."));
    }

    private static ProblemException unknown(long id) {
        return new ProblemException(KitProblem.NOT_FOUND, "no parked event " + id);
    }
}
