package dev.kontor.extraction.text;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields that stand behind or below a label, and the labels German, English and French pages give them. */
final class Labels {

    /** A number of a document: one word with a digit in it. */
    private static final Pattern NUMBER = Pattern.compile("(?=[\\w/.-]*\\d)[A-Za-z0-9][\\w/.-]*[\\w]");

    private static final Pattern TAX_NUMBER =
            Pattern.compile("\\d{2,3}[ /]\\d{3,4}[ /]\\d{3,5}(?: \\d{2})?|\\d{10,13}");

    private static final String NO = "\\s?(?:nummer|number|numéro|num|nr|no|n°|nº|#|id)\\b?\\.?";

    private static final List<Anchor> INVOICE_NUMBER = List.of(
            Anchor.of("(?:^|\\t)\\p{L}*(?:rechnung|gutschrift)(?: ?\\([^)]{1,30}\\))? nr\\.", 0.92),
            Anchor.of("\\b(?:rechnungs|gutschrifts)-?" + NO, 0.92),
            Anchor.of("\\b(?:rechnung|gutschrift|invoice|credit note|facture|avoir|bill)" + NO, 0.92),
            Anchor.of("\\bn° de facture|numéro de facture", 0.9),
            Anchor.of("(?:^|\\t)(?:rechnung|gutschrift|invoice|facture|avoir|credit note)\\b", 0.8),
            Anchor.of("\\bbeleg-?" + NO, 0.75),
            Anchor.of("(?:^|\\t)#", 0.6));
    private static final List<Anchor> ISSUE_DATE = List.of(
            Anchor.of("\\b(?:rechnungs|liefer- und rechnungs|beleg|ausstellungs)datum\\b", 0.93),
            Anchor.of(
                    "\\b(?:invoice date|date of invoice|date de facture|date d[’']émission|issued (?:at|on)|issue date)\\b",
                    0.93),
            Anchor.of(
                    "(?:rechnung|gutschrift|facture|avoir|invoice)[^\\t]{0,60} (?:vom|du|of|dated|issued at)\\b", 0.9),
            Anchor.of("\\b\\d{3}\\)? nr\\. \\S+ vom\\b", 0.9),
            Anchor.of("(?:^|\\t| )(?:datum|date)\\s?:?", 0.8));
    private static final List<Anchor> DUE_DATE = List.of(
            Anchor.of(
                    "\\b(?:due date|payment due|pay by|date d[’']échéance|échéance|zahlungsziel|fälligkeitsdatum)\\b",
                    0.92),
            Anchor.of("\\bfällig(?:keit)?(?: am| bis| zum)?\\b", 0.88),
            Anchor.of("\\b(?:netto|überweisen|zahlen|zahlbar)[^\\t.,]{0,60}? bis(?: zum)?\\b", 0.88),
            Anchor.of("\\bwird am(?=[^\\t]{8,60}(?:konto|lastschrift|eingezogen|abgebucht))", 0.85),
            Anchor.of("\\b(?:remit|pay|payable|due)[^\\t.]{0,30}? (?:until|by|on)\\b", 0.85));
    private static final List<Anchor> DELIVERY_DATE = List.of(Anchor.of(
            "\\b(?:liefer- und (?:rechnungs|leistungs)datum|lieferdatum|leistungsdatum|date of delivery"
                    + "|delivery date|date de livraison)\\b",
            0.9));
    private static final List<Anchor> ORDER = List.of(
            Anchor.of("\\b(?:p\\.?o\\.?|purchase order|your order|order)" + NO, 0.9),
            Anchor.of("\\b(?:bestell|auftrags)-?" + NO, 0.88));

    /** Words that also stand in sentences: only what follows them belongs to them. */
    private static final List<Anchor> ORDER_IN_TEXT = List.of(Anchor.of(
            "\\b(?:your order|your reference|votre (?:référence|commande)|commande|reference po|bestellung)\\b(?: nr\\.)?",
            0.8));

    private static final List<Anchor> TAX_NUMBERS =
            List.of(Anchor.of("\\b(?:steuer-?\\s?(?:nr|nummer)|st\\.?-?nr)\\b\\.?", 0.9));

    private Labels() {}

    static Map<String, Found> values(List<Line> lines) {
        Map<String, Found> values = new LinkedHashMap<>();
        boolean monthFirst = Dates.monthFirst(lines);
        UnaryOperator<@Nullable String> date = text -> iso(text, monthFirst);
        UnaryOperator<@Nullable String> asIs = text -> text;
        put(values, "invoiceNumber", Anchor.first(INVOICE_NUMBER, lines, NUMBER, Labels::number));
        put(
                values,
                "issueDate",
                Anchor.first(ISSUE_DATE, lines, Dates.FORM, date).or(() -> firstDate(lines, date)));
        put(values, "dueDate", Anchor.first(DUE_DATE, lines, Dates.FORM, date));
        put(values, "deliveryDate", Anchor.first(DELIVERY_DATE, lines, Dates.FORM, date));
        put(
                values,
                "orderReference",
                Anchor.first(ORDER, lines, NUMBER, Labels::number)
                        .or(() -> Anchor.behind(ORDER_IN_TEXT, lines, NUMBER, Labels::number)));
        put(values, "sellerTaxNumber", Anchor.first(TAX_NUMBERS, lines, TAX_NUMBER, asIs));
        return values;
    }

    private static void put(Map<String, Found> values, String field, Optional<Found> found) {
        found.ifPresent(value -> values.put(field, value));
    }

    /** Not a date, and not the word before the number. */
    private static @Nullable String number(@Nullable String text) {
        return text == null || Dates.FORM.matcher(text).matches() ? null : text;
    }

    private static @Nullable String iso(@Nullable String text, boolean monthFirst) {
        LocalDate date = text == null ? null : Dates.parse(text, monthFirst);
        return date == null ? null : date.toString();
    }

    private static Optional<Found> firstDate(List<Line> lines, UnaryOperator<@Nullable String> normal) {
        for (Line line : lines) {
            Matcher date = Dates.FORM.matcher(line.text());
            while (date.find()) {
                String value = normal.apply(date.group());
                if (value != null) {
                    return Optional.of(line.span(date.start(), date.end()).found(value, 0.5));
                }
            }
        }
        return Optional.empty();
    }
}
