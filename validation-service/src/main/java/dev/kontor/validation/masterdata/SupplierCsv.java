package dev.kontor.validation.masterdata;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;

/**
 * Suppliers as comma-separated values (RFC 4180, UTF-8): a header line
 * {@code number,name,vatId,taxNumber,iban,bic} in any order, and {@code postcode,city} where they are known, then one
 * supplier a line. An empty value, and a column that is not there, means: none.
 *
 * @param entries by supplier number, in the order of the file
 * @param errors one a faulty line
 */
record SupplierCsv(Map<String, SupplierEntry> entries, List<LineError> errors) {

    private static final List<String> HEADER = List.of("number", "name", "vatId", "taxNumber", "iban", "bic");
    private static final List<String> ADDRESS = List.of("postcode", "city");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();

    /** @param line counted from 1, the header being the first */
    record LineError(long line, String message) {}

    /**
     * Reads to the end; never throws for what is in the file.
     *
     * @throws IOException if reading itself fails
     */
    static SupplierCsv read(Reader in) throws IOException {
        Map<String, SupplierEntry> entries = new LinkedHashMap<>();
        List<LineError> errors = new ArrayList<>();
        long line = 1;
        try (CSVParser parser = CSVParser.parse(in, FORMAT)) {
            List<String> known = new ArrayList<>(HEADER);
            known.addAll(ADDRESS);
            if (!List.copyOf(parser.getHeaderNames()).containsAll(HEADER)
                    || !known.containsAll(parser.getHeaderNames())) {
                return failed(1, "the header must be " + String.join(",", HEADER));
            }
            for (CSVRecord row : parser) {
                line = parser.getCurrentLineNumber();
                read(row, line, entries, errors);
            }
        } catch (IllegalArgumentException | UncheckedIOException e) {
            return failed(line, "not a table of comma-separated values: " + e.getMessage());
        }
        return new SupplierCsv(entries, errors);
    }

    private static void read(CSVRecord row, long line, Map<String, SupplierEntry> entries, List<LineError> errors) {
        if (!row.isConsistent()) {
            errors.add(new LineError(
                    line,
                    "has " + row.size() + " values instead of "
                            + row.getParser().getHeaderNames().size()));
            return;
        }
        String number = row.get("number");
        SupplierEntry entry = SupplierEntry.of(
                row.get("name"),
                row.get("vatId"),
                row.get("taxNumber"),
                row.get("iban"),
                row.get("bic"),
                null,
                optional(row, "postcode"),
                optional(row, "city"));
        List<String> faults = new ArrayList<>(entry.faults());
        if (!RecordSupplier.isNumber(number)) {
            faults.add("number is missing or not valid");
        } else if (entries.putIfAbsent(number, entry) != null) {
            faults.add("number " + number + " stands in the file twice");
        }
        if (!faults.isEmpty()) {
            errors.add(new LineError(line, String.join(", ", faults)));
        }
    }

    private static @Nullable String optional(CSVRecord row, String column) {
        return row.isMapped(column) ? row.get(column) : null;
    }

    private static SupplierCsv failed(long line, String message) {
        return new SupplierCsv(Map.of(), List.of(new LineError(line, message)));
    }
}
