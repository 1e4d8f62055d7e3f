package dev.kontor.approval.people;

import dev.kontor.events.envelope.Subject.PersonId;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A list of people as CSV: header {@code id,name,email,superior,department,costCenters}, comma separated, UTF-8, cost
 * centres separated by semicolons. Who stands in it is active.
 *
 * @param people by the line they stand on
 * @param errors by line, from 1
 */
record PeopleList(Map<Long, Person> people, List<LineError> errors) {
    private static final List<String> HEADER = List.of("id", "name", "email", "superior", "department", "costCenters");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    /** One thing that is wrong. */
    record LineError(long line, String message) {
        String text() {
            return "line " + line + ": " + message;
        }
    }

    static PeopleList read(String csv) {
        Map<Long, Person> people = new LinkedHashMap<>();
        List<LineError> errors = new ArrayList<>();
        String withoutMark = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        try (CSVParser parser = FORMAT.parse(new StringReader(withoutMark))) {
            List<String> missing = HEADER.stream()
                    .filter(column -> !parser.getHeaderNames().contains(column))
                    .toList();
            if (!missing.isEmpty()) {
                return new PeopleList(Map.of(), List.of(new LineError(1, "missing columns " + missing)));
            }
            Set<String> ids = new HashSet<>();
            for (CSVRecord row : parser) {
                long line = parser.getCurrentLineNumber();
                String objection = objection(row, ids);
                if (objection == null) {
                    people.put(line, person(row));
                } else {
                    errors.add(new LineError(line, objection));
                }
            }
        } catch (IOException | IllegalArgumentException | UncheckedIOException e) {
            return new PeopleList(Map.of(), List.of(new LineError(1, "not a CSV file: " + e.getMessage())));
        }
        return new PeopleList(people, errors);
    }

    private static @Nullable String objection(CSVRecord row, Set<String> ids) {
        if (!row.isConsistent()) {
            return "has " + row.size() + " values, the header has " + HEADER.size();
        }
        if (row.get("id").isBlank()) {
            return "id is missing";
        }
        if (row.get("name").isBlank()) {
            return "name is missing";
        }
        return ids.add(row.get("id")) ? null : "id " + row.get("id") + " stands in the list twice";
    }

    private static Person person(CSVRecord row) {
        String superior = text(row, "superior");
        return new Person(
                new PersonId(row.get("id")),
                row.get("name"),
                text(row, "email"),
                superior == null ? null : new PersonId(superior),
                text(row, "department"),
                Arrays.stream(row.get("costCenters").split(";", -1))
                        .map(String::strip)
                        .filter(costCenter -> !costCenter.isEmpty())
                        .toList(),
                true);
    }

    private static @Nullable String text(CSVRecord row, String column) {
        String value = row.get(column);
        return value.isBlank() ? null : value;
    }
}
