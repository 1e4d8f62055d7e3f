package dev.kontor.approval.policy;

import dev.kontor.approval.people.PeopleDirectory;
import dev.kontor.events.types.DocumentType;
import dev.kontor.events.types.DocumentTypes;
import dev.kontor.events.validation.Checked;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the declaration and the cost centre of a checked document. */
@Component
public class ReadSubmission {
    private final DocumentTypes types;
    private final PeopleDirectory people;

    public ReadSubmission(DocumentTypes types, PeopleDirectory people) {
        this.types = types;
        this.people = people;
    }

    /** @throws IllegalStateException if nobody declared the type of the document */
    public Submission of(Checked checked) {
        String name = checked.content().documentType();
        DocumentType type = types.named(name)
                .orElseThrow(() -> new IllegalStateException("DOCUMENT_TYPE_UNKNOWN: nobody declared " + name));
        return new Submission(type, checked, costCenter(checked));
    }

    /**
     * What a person coded goes before what the sender hinted. The buyer reference (BT-10) may be anything the buyer
     * asked for: it counts only when somebody owns it.
     */
    private @Nullable String costCenter(Checked checked) {
        Optional<String> coded = checked.content().value("costCenter");
        if (coded.isPresent()) {
            return coded.get();
        }
        if (checked.costCenterHint() != null) {
            return checked.costCenterHint();
        }
        return checked.content()
                .value("buyerReference")
                .filter(reference -> !people.ownersOf(reference).isEmpty())
                .orElse(null);
    }
}
