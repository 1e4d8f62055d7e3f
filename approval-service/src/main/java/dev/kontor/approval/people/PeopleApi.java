package dev.kontor.approval.people;

import dev.kontor.approval.people.ImportPeople.Imported;
import dev.kontor.events.envelope.Subject.PersonId;
import dev.kontor.kit.ident.Ids;
import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.Cursor;
import dev.kontor.kit.web.EntityTag;
import dev.kontor.kit.web.Idempotency;
import dev.kontor.kit.web.IfMatch;
import dev.kontor.kit.web.Page;
import dev.kontor.kit.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People by REST. They belong to the installation: companies do not hide them. */
@RestController
@RequestMapping("/api/v1/people")
class PeopleApi {
    private final PeopleTable people;
    private final ChangePerson changePerson;
    private final ImportPeople importPeople;
    private final Idempotency idempotency;
    private final Ids ids;

    PeopleApi(
            PeopleTable people,
            ChangePerson changePerson,
            ImportPeople importPeople,
            Idempotency idempotency,
            Ids ids) {
        this.people = people;
        this.changePerson = changePerson;
        this.importPeople = importPeople;
        this.idempotency = idempotency;
        this.ids = ids;
    }

    @GetMapping
    @RolesAllowed({"approver", "clerk", "auditor", "masterdata"})
    Page<PersonView> list(
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        int size = Page.size(limit);
        String after = Cursor.read(cursor, 1, "", List::getFirst);
        List<PersonView> rows =
                people.after(after, size + 1).stream().map(PersonView::of).toList();
        return Page.of(rows, size, last -> Cursor.encode(last.id()));
    }

    @GetMapping("/{id}")
    @RolesAllowed({"approver", "clerk", "auditor", "masterdata"})
    ResponseEntity<PersonView> one(@PathVariable String id) {
        return people.find(new PersonId(id))
                .map(PeopleApi::answer)
                .orElseThrow(() -> new ProblemException(PeopleProblem.PERSON_UNKNOWN, "No person has this id."));
    }

    @PutMapping("/{id}")
    @RolesAllowed("masterdata")
    ResponseEntity<PersonView> put(
            @PathVariable String id, IfMatch ifMatch, @RequestBody PersonEntry entry, Caller caller) {
        Person person = entry.person(new PersonId(id));
        return answer(changePerson.to(person, ifMatch, cause(caller)));
    }

    @PostMapping(path = "/import", consumes = "text/csv")
    @RolesAllowed("masterdata")
    ResponseEntity<Imported> importCsv(
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            @RequestBody String csv,
            Caller caller) {
        return idempotency.once(key, caller, "people/import " + csv, () -> {
            Imported imported = importPeople.from(csv, cause(caller));
            return ResponseEntity.ok(imported);
        });
    }

    private Cause cause(Caller caller) {
        return Cause.of(caller, Caller.ALL_COMPANIES, ids.next());
    }

    private static ResponseEntity<PersonView> answer(RecordedPerson recorded) {
        return ResponseEntity.ok().eTag(EntityTag.of(recorded.version())).body(PersonView.of(recorded));
    }
}
