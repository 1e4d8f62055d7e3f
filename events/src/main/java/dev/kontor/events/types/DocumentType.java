package dev.kontor.events.types;

import static java.util.Objects.requireNonNull;

import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import dev.kontor.events.document.Finding.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A document type is a declaration: what its fields are, what is checked, who approves, and what it becomes. The whole
 * path from upload to {@code Approved} runs from this record alone.
 *
 * @param name lower snake case, for example {@code credit_note}
 * @param version counts changes of the declaration, from 1
 * @param title by language, {@code de} and {@code en}
 * @param input whether a document is read or a form is filled
 * @param schema JSON Schema (2020-12) of an object with one property per field
 * @param rules names of validation's built-in rules that apply, for example {@code totals}
 * @param checks further conditions, in the expression language of the declaration
 * @param approval who has to say yes
 * @param outcome what the approved document becomes
 */
public record DocumentType(
        String name,
        int version,
        Map<String, String> title,
        Input input,
        JsonNode schema,
        List<String> rules,
        List<Check> checks,
        ApprovalPolicy approval,
        OutcomeMapping outcome) {

    /** @throws NullPointerException if a member is missing, naming it */
    public DocumentType {
        requireNonNull(name, "name");
        requireNonNull(input, "input");
        requireNonNull(schema, "schema");
        requireNonNull(approval, "approval");
        requireNonNull(outcome, "outcome");
        title = Map.copyOf(title);
        rules = List.copyOf(rules);
        checks = List.copyOf(checks);
    }

    /** How the fields come in. */
    public enum Input {
        /** Bytes are read: XML, PDF, image. */
        DOCUMENT,
        /** A JSON object with the fields. */
        FORM
    }

    /**
     * A condition the fields must fulfil.
     *
     * @param code finding code when it does not hold, upper snake case
     * @param field the field the finding points at
     * @param require expression over the typed fields that must be true
     * @param message what the finding says
     */
    public record Check(
            String code, Severity severity, @Nullable String field, String require, String message) {}

    /**
     * Who approves. The first stage whose condition holds decides.
     *
     * @param fallback approver rule used when a step finds nobody; a step is never skipped
     */
    public record ApprovalPolicy(List<Stage> stages, String fallback) {

        public ApprovalPolicy {
            stages = List.copyOf(stages);
        }

        /**
         * @param when expression over the typed fields and {@code costCenter}, {@code submittedBy}, {@code supplierKnown}
         * @param steps approver rules in order: {@code superior}, {@code superior-of-previous},
         *     {@code cost-center-owner}, {@code department:NAME}; none means automatic
         */
        public record Stage(String when, List<String> steps) {
            public Stage {
                steps = List.copyOf(steps);
            }
        }
    }

    /**
     * What the document becomes.
     *
     * @param kind name of the outcome: {@code Payable}, {@code Order}, {@code Absence}, {@code Filed}
     * @param sign -1 for a document whose positive amounts reduce what is owed (credit note), else 1
     * @param fields outcome property to field name, or to {@code $submittedBy}, {@code $supplier}, {@code $costCenter},
     *     or to a constant written {@code =text}
     */
    public record OutcomeMapping(String kind, int sign, Map<String, String> fields) {
        public OutcomeMapping {
            fields = Map.copyOf(fields);
        }
    }

    /**
     * The fields as the declaration types them, for expressions: {@code date} as {@link LocalDate}, {@code decimal} as
     * {@link BigDecimal}, everything else as text. Declared fields that are missing or not of their form are null.
     */
    public Map<String, @Nullable Object> values(Content content) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            Field field = content.fields().get(property.getKey());
            values.put(
                    property.getKey(),
                    field == null
                            ? null
                            : typed(property.getValue().path("format").asString(""), field.value()));
        }
        return values;
    }

    private static @Nullable Object typed(String format, String value) {
        try {
            return switch (format) {
                case "date" -> LocalDate.parse(value);
                case "decimal" -> new BigDecimal(value);
                default -> value;
            };
        } catch (DateTimeParseException | NumberFormatException notOfThatForm) {
            return null;
        }
    }
}
