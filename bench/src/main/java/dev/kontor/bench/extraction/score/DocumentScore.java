package dev.kontor.bench.extraction.score;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One document that was read, held against its label.
 *
 * @param name of the file
 * @param family of layouts it belongs to
 * @param type as labelled
 * @param typeRead empty when it could not be read
 * @param fields that count, by name
 * @param lines by column; empty when nobody labelled the lines
 * @param groups rows of the tax breakdown and tiers of cash discount, by name; those nobody labelled are absent
 * @param error code, when it could not be read
 */
public record DocumentScore(
        String name,
        String family,
        String type,
        Optional<String> typeRead,
        Map<String, FieldScore> fields,
        Map<String, Tally> lines,
        Map<String, Tally> groups,
        Optional<String> error) {

    /** What an invoice is booked and paid by. */
    public static final Set<String> HEADER = Set.of(
            "invoiceNumber",
            "issueDate",
            "dueDate",
            "deliveryDate",
            "sellerName",
            "sellerVatId",
            "iban",
            "netTotal",
            "taxTotal",
            "grossTotal",
            "currency",
            "orderReference");

    public List<FieldScore> header() {
        return fields.entrySet().stream()
                .filter(field -> HEADER.contains(field.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    public Tally headerTally() {
        return Tally.sum(header().stream().map(FieldScore::tally).toList());
    }

    /** Whether every header field was read as labelled, and none that is not stated. */
    public boolean isHeaderRight() {
        return header().stream().allMatch(FieldScore::isRight);
    }

    public boolean isTypeRight() {
        return typeRead.filter(type::equals).isPresent();
    }

    /** The confidence of the weakest header field; 0 when one was not found. */
    public double weakest() {
        return header().stream().mapToDouble(FieldScore::confidence).min().orElse(0);
    }

    public Tally lineTally() {
        return Tally.sum(lines.values());
    }
}
