package dev.kontor.extraction.einvoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A group of business terms that may stand several times, such as the VAT breakdown (BG-23).
 *
 * @param paths of the group elements from the element around them, the first that finds any wins
 * @param terms by field, in the order of the table
 */
record Group(List<XmlPath> paths, Map<String, Term> terms) {

    /** A group the syntax does not have. */
    static final Group NONE = new Group(List.of(), Map.of());

    List<XmlElement> elements(XmlElement around, Map<String, String> stated) {
        for (XmlPath path : paths) {
            List<XmlElement> elements = path.find(around, stated);
            if (!elements.isEmpty()) {
                return elements;
            }
        }
        return List.of();
    }

    /** The first value of a term in its normal form; null when it is not stated, or not of its form. */
    @Nullable
    String value(XmlElement group, String field) {
        Term term = terms.get(field);
        if (term == null) {
            return null;
        }
        List<String> values = new ArrayList<>(1);
        for (XmlPath path : term.paths()) {
            path.values(group, Map.of(), values);
            for (String stated : values) {
                String value = Values.normal(term.form(), stated);
                if (value != null) {
                    return value;
                }
            }
            values.clear();
        }
        return null;
    }

    @Nullable
    BigDecimal decimal(XmlElement group, String field) {
        return Values.decimal(value(group, field));
    }

    @Nullable
    LocalDate date(XmlElement group, String field) {
        String value = value(group, field);
        return value == null ? null : LocalDate.parse(value);
    }
}
