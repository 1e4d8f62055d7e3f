package dev.kontor.validation.checks;

import dev.kontor.events.document.Finding;
import java.util.List;

/** What a document has to fulfil. Looks at nothing but its input. */
@FunctionalInterface
interface Rule {

    /** Empty when there is nothing to say. */
    List<Finding> check(CheckInput in);
}
