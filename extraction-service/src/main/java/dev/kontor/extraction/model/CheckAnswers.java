package dev.kontor.extraction.model;

import static java.util.Map.entry;

import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import dev.kontor.events.document.Field.Place;
import dev.kontor.events.document.Field.Source;
import dev.kontor.extraction.layout.Page;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes over what a model says, as far as it stands on the page, is of the form of its field, and adds up. What reading
 * was sure of stays as it is.
 */
final class CheckAnswers {

    static final Map<String, Form> FIELDS = Map.ofEntries(
            entry("invoiceNumber", Form.TEXT),
            entry("issueDate", Form.DATE),
            entry("dueDate", Form.DATE),
            entry("sellerName", Form.TEXT),
            entry("sellerVatId", Form.TEXT),
            entry("buyerName", Form.TEXT),
            entry("iban", Form.IBAN),
            entry("orderReference", Form.TEXT),
            entry("currency", Form.CURRENCY),
            entry("netTotal", Form.AMOUNT),
            entry("taxTotal", Form.AMOUNT),
            entry("grossTotal", Form.AMOUNT));

    private static final Set<String> TOTALS = Set.of("netTotal", "taxTotal", "grossTotal");

    /** Amounts that add up, and an IBAN with its check digits: chance seldom makes these. */
    private static final double PROVEN = 0.9;

    /** It stands there; whether it is the one, nobody has checked. */
    private static final double STATED = 0.75;

    private CheckAnswers() {}

    /** @param below fields with less confidence than this may be replaced */
    static Content of(Content content, Map<String, Answer> answers, List<Page> pages, double below) {
        Map<String, Field> fields = new HashMap<>(content.fields());
        answers.forEach((name, answer) -> {
            Form form = FIELDS.get(name);
            Field known = fields.get(name);
            if (form != null
                    && (known == null || known.confidence() < below)
                    && form.agree(answer.printed(), answer.value())) {
                Printed.place(pages, answer.printed())
                        .ifPresent(place -> fields.put(name, field(known, form, answer.value(), place)));
            }
        });
        boolean changed = TOTALS.stream()
                .anyMatch(total -> !Optional.ofNullable(fields.get(total))
                        .equals(Optional.ofNullable(content.fields().get(total))));
        if (changed && !addsUp(fields)) {
            TOTALS.forEach(total -> restore(fields, total, content.fields().get(total)));
        }
        return content.with(content.documentType(), content.typeConfidence(), fields);
    }

    private static Field field(@Nullable Field known, Form form, String value, Place place) {
        String normal = form == Form.IBAN ? Form.bare(value) : value;
        double confidence = form == Form.AMOUNT || form == Form.IBAN ? PROVEN : STATED;
        if (known != null && known.value().equals(normal)) {
            // two readers that know nothing of each other agree
            return new Field(normal, Math.max(confidence, (1 + known.confidence()) / 2), known.source(), known.place());
        }
        return new Field(normal, confidence, Source.MODEL, place);
    }

    private static void restore(Map<String, Field> fields, String name, @Nullable Field before) {
        if (before == null) {
            fields.remove(name);
        } else {
            fields.put(name, before);
        }
    }

    /** Net and tax are the gross amount (BT-109, BT-110, BT-112); without all three nothing is proven. */
    private static boolean addsUp(Map<String, Field> fields) {
        if (!fields.keySet().containsAll(TOTALS)) {
            return false;
        }
        BigDecimal sum = amount(fields, "netTotal").add(amount(fields, "taxTotal"));
        return sum.compareTo(amount(fields, "grossTotal")) == 0;
    }

    private static BigDecimal amount(Map<String, Field> fields, String name) {
        Field field = fields.get(name);
        return field == null ? BigDecimal.ZERO : new BigDecimal(field.value());
    }
}
