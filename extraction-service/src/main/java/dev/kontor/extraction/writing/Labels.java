package dev.kontor.extraction.writing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What pages call things in German, English and French: the phrases of the resource {@code fields/labels.tsv}. */
public final class Labels {

    /** Before "no." a title begins a label: Schlussrechnung Nr., Commercial invoice no. */
    private static final Set<String> TITLES = Set.of("titleInvoice", "titleCredit");

    /** The phrases that come with the service. */
    public static final Labels SHIPPED = load("/fields/labels.tsv");

    /** No phrase has more words. */
    private static final int LONGEST = 7;

    /** Shorter words differ by one letter from too many others. */
    private static final int SHORTEST_MISREAD = 5;

    private static final List<Map.Entry<String, String>> ENDINGS = List.of(
            Map.entry("nr", "someNumber"),
            Map.entry("datum", "someDate"),
            Map.entry("date", "someDate"),
            Map.entry("betrag", "someAmount"),
            Map.entry("summe", "someAmount"),
            Map.entry("kosten", "someAmount"),
            Map.entry("gebuhr", "someAmount"),
            Map.entry("preis", "someAmount"),
            Map.entry("version", "version"));

    /**
     * A label within a text.
     *
     * @param from index of its first word
     * @param to index behind its last word
     * @param concepts what it may mean, at least one
     */
    public record Hit(int from, int to, Set<String> concepts) {}

    private final Map<String, Set<String>> concepts = new HashMap<>();
    private final Map<String, Set<String>> misread = new HashMap<>();

    /** What some phrase begins with, and all phrases: most words begin none. */
    private final Set<String> beginnings = new HashSet<>();

    private Labels() {}

    private static Labels load(String resource) {
        try (InputStream in = Labels.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            Labels labels = new Labels();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(labels::line);
            return labels;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything a label may mean. */
    public Set<String> concepts() {
        Set<String> all = new HashSet<>();
        concepts.values().forEach(all::addAll);
        ENDINGS.forEach(ending -> all.add(ending.getValue()));
        return all;
    }

    private void line(String line) {
        int tab = line.indexOf('\t');
        if (line.startsWith("#") || tab < 0) {
            return;
        }
        String concept = line.substring(0, tab).intern();
        for (String phrase : line.substring(tab + 1).split("\\|", -1)) {
            StringBuilder compact = new StringBuilder();
            for (String word : phrase.strip().split("[ /-]+", -1)) {
                compact.append(Folded.word(word));
            }
            if (!compact.isEmpty()) {
                add(compact.toString(), concept);
                if (TITLES.contains(concept)) {
                    add(compact + "nr", "invoiceNumber");
                }
            }
        }
    }

    private void add(String compact, String concept) {
        concepts.computeIfAbsent(compact, key -> new HashSet<>()).add(concept);
        for (int end = 1; end <= compact.length(); end++) {
            beginnings.add(compact.substring(0, end));
        }
        if (compact.length() >= SHORTEST_MISREAD) {
            for (int i = 0; i < compact.length(); i++) {
                misread.computeIfAbsent(without(compact, i), key -> new HashSet<>())
                        .add(concept);
            }
        }
    }

    private static String without(String text, int at) {
        return text.substring(0, at) + text.substring(at + 1);
    }

    /**
     * The labels in a text, from left to right, the longest where several begin at one word.
     *
     * @param words folded
     * @param certain false when single letters may be misread
     */
    public List<Hit> in(List<String> words, boolean certain) {
        List<Hit> hits = new ArrayList<>();
        int from = 0;
        while (from < words.size()) {
            Hit hit = words.get(from).isEmpty() ? null : longest(words, from, certain);
            if (hit != null) {
                hits.add(hit);
            }
            from = hit == null ? from + 1 : hit.to();
        }
        return hits;
    }

    private @Nullable Hit longest(List<String> words, int from, boolean certain) {
        Hit found = null;
        StringBuilder compact = new StringBuilder();
        for (int to = from + 1; to <= words.size() && to - from <= LONGEST; to++) {
            String word = words.get(to - 1);
            compact.append(word);
            if (!word.isEmpty()) {
                String phrase = compact.toString();
                if (certain && !beginnings.contains(phrase)) {
                    break;
                }
                Set<String> meaning = meaning(phrase, certain);
                if (meaning != null) {
                    found = new Hit(from, to, meaning);
                }
            }
        }
        return found == null ? byEnding(words.get(from), from) : found;
    }

    private @Nullable Set<String> meaning(String compact, boolean certain) {
        Set<String> exact = concepts.get(compact);
        if (exact != null || certain || compact.length() < SHORTEST_MISREAD) {
            return exact;
        }
        Set<String> near = misread.get(compact);
        for (int i = 0; i < compact.length() && near == null; i++) {
            String shorter = without(compact, i);
            near = concepts.getOrDefault(shorter, misread.get(shorter));
        }
        return near;
    }

    /** A compound nobody listed still says by its ending what kind of value follows. */
    private static @Nullable Hit byEnding(String word, int at) {
        for (Map.Entry<String, String> ending : ENDINGS) {
            if (word.length() > ending.getKey().length() + 2 && word.endsWith(ending.getKey())) {
                return new Hit(at, at + 1, Set.of(ending.getValue()));
            }
        }
        return null;
    }
}
