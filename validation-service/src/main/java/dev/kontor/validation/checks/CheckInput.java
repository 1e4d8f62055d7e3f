package dev.kontor.validation.checks;

import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import dev.kontor.events.document.Field.Source;
import dev.kontor.events.types.DocumentType;
import dev.kontor.validation.masterdata.SupplierMatch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All a rule may look at.
 *
 * @param content as read and corrected, nothing added
 * @param values typed by the declaration, missing totals computed from the others
 * @param sums stated and recomputed totals
 * @param supplier what the directory says to the seller's identity
 * @param duplicateOf the document that holds this one's key; null when it holds it itself or has none
 * @param today in the company's zone
 */
public record CheckInput(
        DocumentType type,
        Content content,
        Map<String, @Nullable Object> values,
        Sums sums,
        SupplierMatch supplier,
        @Nullable UUID duplicateOf,
        LocalDate today,
        Limits limits) {

    public CheckInput {
        values = Collections.unmodifiableMap(new HashMap<>(values));
    }

    /** Whether the positive amounts of this type reduce what is owed. */
    boolean isCreditNote() {
        return type.outcome().sign() < 0;
    }

    boolean has(String field) {
        return values.get(field) != null;
    }

    /** Null when missing or no decimal number. */
    @Nullable
    BigDecimal amount(String field) {
        return values.get(field) instanceof BigDecimal amount ? amount : null;
    }

    /** Null when missing or no date. */
    @Nullable
    LocalDate date(String field) {
        return values.get(field) instanceof LocalDate date ? date : null;
    }

    /** Null when missing. */
    @Nullable
    String text(String field) {
        return content.value(field).orElse(null);
    }

    /** Whether the value is data, where a sum has no reason to be off by a cent (invoice-law §10). */
    boolean isData(String field) {
        Field read = content.fields().get(field);
        return read != null && (read.source() == Source.XML || read.source() == Source.FORM);
    }

    /** Whether a person looked at this field and entered or confirmed it. */
    boolean isConfirmed(String field) {
        Field read = content.fields().get(field);
        return read != null && read.source() == Source.PERSON;
    }
}
