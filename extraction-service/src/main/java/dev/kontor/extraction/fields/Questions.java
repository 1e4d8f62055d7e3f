package dev.kontor.extraction.fields;

import dev.kontor.events.document.Field;
import dev.kontor.events.document.Finding;
import dev.kontor.events.document.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Asks a person about every header field that is not sure enough, and says why. */
final class Questions {

    private static final Set<String> ASKED = Set.of(
            "FIELD_DERIVED",
            "FIELD_SEVERAL_CANDIDATES",
            "FIELD_DOES_NOT_ADD_UP",
            "FIELD_UNCERTAIN",
            "FIELD_PERHAPS_MISSED");

    /** A field that the pages state so probably, and of which no value was taken, may have been missed. */
    private static final double PERHAPS = 0.3;

    private final FieldModel model;
    private final Recipient recipient;
    private final ChooseFields choose;

    Questions(FieldModel model, Recipient recipient, ChooseFields choose) {
        this.model = model;
        this.recipient = recipient;
        this.choose = choose;
    }

    List<Finding> about(Map<String, Field> fields, Map<String, Choice> choices) {
        List<Finding> questions = new ArrayList<>();
        for (String name : new TreeSet<>(Fields.HEADER)) {
            Field field = fields.get(name);
            if (field == null) {
                if (choose.stated(name) > PERHAPS) {
                    questions.add(missed(name));
                }
            } else if (field.confidence() < recipient.threshold(name, model.certainty(name))
                    || isMisprinted(name, choices.get(name))) {
                questions.add(question(name, choices.get(name)));
            }
        }
        return questions;
    }

    /**
     * What is to be asked when fields have become known otherwise than by this reading: answered questions are closed, and a
     * value that is not sure enough and was not asked about is.
     *
     * @param findings of the reading
     * @param fields as they are known now
     */
    static List<Finding> again(
            FieldModel model, Recipient recipient, List<Finding> findings, Map<String, Field> fields) {
        Set<String> unsure = new TreeSet<>(Fields.HEADER);
        unsure.removeIf(name -> {
            Field field = fields.get(name);
            return field == null || field.confidence() >= recipient.threshold(name, model.certainty(name));
        });
        List<Finding> open = new ArrayList<>(findings);
        open.removeIf(finding -> ASKED.contains(finding.code())
                && fields.containsKey(String.valueOf(finding.field()))
                && !unsure.contains(String.valueOf(finding.field())));
        open.forEach(finding -> unsure.remove(String.valueOf(finding.field())));
        unsure.forEach(name -> open.add(uncertain(name)));
        return List.copyOf(open);
    }

    /** Nobody may pay to an account whose number cannot be right, however surely it was read. */
    private static boolean isMisprinted(String field, @Nullable Choice choice) {
        return Fields.all().get(field) == Kind.IBAN && choice != null && !choice.confirmed();
    }

    private static Finding missed(String field) {
        return new Finding(
                "FIELD_PERHAPS_MISSED",
                Severity.WARN,
                field,
                "The pages may state " + field + ", but no value is likely enough.");
    }

    private static Finding question(String field, @Nullable Choice choice) {
        if (choice == null || choice.candidate() == null) {
            return new Finding(
                    "FIELD_DERIVED", Severity.WARN, field, "The value of " + field + " follows from others alone.");
        }
        if (isMisprinted(field, choice)) {
            return new Finding(
                    "FIELD_CHECK_DIGITS", Severity.WARN, field, "The check digits of " + field + " do not fit.");
        }
        if (choice.rival() != null) {
            return new Finding(
                    "FIELD_SEVERAL_CANDIDATES", Severity.WARN, field, "Several values could be " + field + ".");
        }
        if (Fields.all().get(field) == Kind.AMOUNT && !choice.confirmed()) {
            return new Finding(
                    "FIELD_DOES_NOT_ADD_UP", Severity.WARN, field, "No sum on the pages confirms " + field + ".");
        }
        return uncertain(field);
    }

    private static Finding uncertain(String field) {
        return new Finding("FIELD_UNCERTAIN", Severity.WARN, field, "It is not sure that this is " + field + ".");
    }
}
