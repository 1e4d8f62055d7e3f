package dev.kontor.approval.people;

import static java.util.stream.Collectors.joining;

import dev.kontor.approval.people.PeopleList.LineError;
import dev.kontor.events.envelope.Subject.PersonId;
import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.web.ProblemException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes a list of people, all of it or nothing. People who do not stand in it stay as they are. */
@Component
class ImportPeople {
    private static final int ERRORS_SHOWN = 50;

    private final RecordPeople recordPeople;

    ImportPeople(RecordPeople recordPeople) {
        this.recordPeople = recordPeople;
    }

    /** How many people were read, and how many of them were new or changed. */
    record Imported(int read, int recorded) {}

    /** @throws ProblemException {@code PEOPLE_IMPORT_INVALID} naming each wrong line */
    Imported from(String csv, Cause cause) {
        PeopleList list = PeopleList.read(csv);
        List<LineError> errors = new ArrayList<>(list.errors());
        if (errors.isEmpty()) {
            Map<PersonId, String> objections =
                    recordPeople.objections(list.people().values());
            list.people().forEach((line, person) -> {
                String objection = objections.get(person.id());
                if (objection != null) {
                    errors.add(new LineError(line, objection));
                }
            });
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(PeopleProblem.PEOPLE_IMPORT_INVALID, detail(errors));
        }
        return new Imported(
                list.people().size(), recordPeople.record(list.people().values(), cause));
    }

    private static String detail(List<LineError> errors) {
        String shown = errors.stream()
                .sorted(Comparator.comparingLong(LineError::line))
                .limit(ERRORS_SHOWN)
                .map(LineError::text)
                .collect(joining("; "));
        return errors.size() > ERRORS_SHOWN ? shown + "; and " + (errors.size() - ERRORS_SHOWN) + " more" : shown;
    }
}
