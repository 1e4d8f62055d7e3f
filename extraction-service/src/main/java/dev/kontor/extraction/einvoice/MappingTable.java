package dev.kontor.extraction.einvoice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Reads the tables that say where the terms of EN 16931 stand. A table has definitions {@code NAME = path}, whose names
 * may begin any later path; groups {@code [name] paths}; and under each its terms: number, field, form, take, paths.
 * Paths are separated by {@code |}, and {@code {word}} stands for what a variant of the syntax puts there.
 */
final class MappingTable {

    private final Map<String, String> definitions = new LinkedHashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private Group group = Group.NONE;

    private MappingTable() {}

    /**
     * @param words what stands for the words in braces
     * @throws IllegalArgumentException if the table is not of the form above
     */
    static Map<String, Group> load(String table, Map<String, String> words) {
        MappingTable read = new MappingTable();
        text(table)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> with(words, line.strip()))
                .forEach(read::line);
        return read.groups;
    }

    private static String text(String table) {
        try (InputStream in =
                Objects.requireNonNull(MappingTable.class.getResourceAsStream("/einvoice/" + table), table)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String with(Map<String, String> words, String line) {
        String full = line;
        for (Map.Entry<String, String> word : words.entrySet()) {
            full = full.replace("{" + word.getKey() + "}", word.getValue());
        }
        return full;
    }

    private void line(String line) {
        if (line.startsWith("[")) {
            int end = line.indexOf(']');
            group = new Group(paths(line.substring(end + 1)), new LinkedHashMap<>());
            groups.put(line.substring(1, end), group);
            return;
        }
        String[] columns = line.split("\\s+", 5);
        if (columns.length > 2 && columns[1].equals("=")) {
            definitions.put(columns[0], full(columns[2]));
        } else if (columns.length == 5) {
            Term.Form form = Term.Form.valueOf(columns[2].toUpperCase(Locale.ROOT));
            Term.Take take = Term.Take.valueOf(columns[3].toUpperCase(Locale.ROOT));
            group.terms().put(columns[1], new Term(columns[0], columns[1], form, take, paths(columns[4])));
        } else {
            throw new IllegalArgumentException("not a line of a mapping table: " + line);
        }
    }

    private List<XmlPath> paths(String paths) {
        return Arrays.stream(paths.split("\\|", -1))
                .map(String::strip)
                .filter(path -> !path.isEmpty())
                .map(path -> XmlPath.of(full(path)))
                .toList();
    }

    /** The path with the definition it begins with written out. */
    private String full(String path) {
        int end = 0;
        while (end < path.length() && (Character.isUpperCase(path.charAt(end)) || path.charAt(end) == '_')) {
            end++;
        }
        String defined = definitions.get(path.substring(0, end));
        return defined == null ? path : defined + path.substring(end);
    }
}
