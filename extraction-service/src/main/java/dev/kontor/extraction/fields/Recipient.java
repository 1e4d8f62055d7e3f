package dev.kontor.extraction.fields;

import dev.kontor.extraction.writing.VatIds;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known about the company a document came to: its own data are not those of a seller, and it may want to be
 * asked sooner or later than others.
 *
 * @param names as invoices address it, with legal form
 * @param vatIds of the company
 * @param ibans of its accounts; a direct debit prints them
 * @param thresholds by field, 0 to 1: below this confidence a person is asked; fields that are not there keep the
 *     threshold that was learned. Names of fields are compared without case, as environment variables have none
 */
public record Recipient(List<String> names, List<String> vatIds, List<String> ibans, Map<String, Double> thresholds) {

    /** Nobody knows whom the document is for. */
    public static final Recipient UNKNOWN = new Recipient(List.of(), List.of(), List.of(), Map.of());

    public Recipient {
        names = List.copyOf(names);
        vatIds = List.copyOf(vatIds);
        ibans = List.copyOf(ibans);
        Map<String, Double> caseless = new HashMap<>();
        thresholds.forEach((field, threshold) -> caseless.put(field.toLowerCase(Locale.ROOT), threshold));
        thresholds = Map.copyOf(caseless);
    }

    double threshold(String field, Certainty learned) {
        return thresholds.getOrDefault(field.toLowerCase(Locale.ROOT), learned.threshold());
    }

    /** Tells the recipient's own data among what stands on a page. */
    Own own() {
        return new Own(
                names.stream().map(Recipient::bare).collect(Collectors.toSet()),
                vatIds.stream().map(Recipient::number).collect(Collectors.toSet()),
                ibans.stream().map(Recipient::number).collect(Collectors.toSet()));
    }

    /** The company's data as they are compared. */
    record Own(Set<String> names, Set<String> vatIds, Set<String> ibans) {

        boolean is(Kind kind, String value) {
            return switch (kind) {
                case NAME -> !names.isEmpty() && names.contains(bare(value));
                case VAT_ID -> !vatIds.isEmpty() && vatIds.contains(number(value));
                case IBAN -> !ibans.isEmpty() && ibans.contains(number(value));
                case NUMBER, DATE, AMOUNT, BIC, TAX_NUMBER, CURRENCY -> false;
            };
        }
    }

    /** A page may leave out the legal form. */
    private static String bare(String name) {
        String stem = FindNames.key(LegalForms.FORM.matcher(name).replaceAll(""));
        return stem.isEmpty() ? FindNames.key(name) : stem;
    }

    private static String number(String number) {
        return VatIds.normal(number).toUpperCase(Locale.ROOT);
    }
}
