package dev.kontor.kit.inbox;

import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.Cursor;
import dev.kontor.kit.web.KitProblem;
import dev.kontor.kit.web.Page;
import dev.kontor.kit.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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

    record Discard(@NotBlank String reason) {}

    private final ParkedEvents parked;
    private final Inboxes inboxes;

    ParkedController(ParkedEvents parked, Inboxes inboxes) {
        this.parked = parked;
        this.inboxes = inboxes;
    }

    @GetMapping
    @RolesAllowed("operator")
    Page<Parked> list(@RequestParam @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        int size = Page.size(limit);
        List<Parked> rows = parked.after(Cursor.number(cursor, 0), size + 1);
        return Page.of(rows, size, last -> Cursor.encode(Long.toString(last.id())));
    }

    @PostMapping("/{id}/redrive")
    @RolesAllowed("operator")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void redrive(@PathVariable long id) {
        Parked event = find(id);
        inbox(event).redrive(event);
    }

    @PostMapping("/{id}/discard")
    @RolesAllowed("operator")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable long id, @Valid @RequestBody Discard body, Caller caller) {
        Parked event = find(id);
        inbox(event).discard(event, caller.actor(), body.reason());
    }

    private Parked find(long id) {
        return parked.find(id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND, "no parked event " + id));
    }

    private Inbox inbox(Parked event) {
        return inboxes.of(event.consumer())
                .orElseThrow(
                        () -> new ProblemException(KitProblem.NOT_FOUND, "no consumer " + event.consumer() + " here"));
    }
}
