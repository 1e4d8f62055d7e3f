package dev.kontor.extraction.classify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Phrases that stand for something, found in tokens. A resource holds them, one line for each meaning:
 * {@code meaning: phrase | phrase}; a word of a phrase that begins with {@code *} fits every word with that ending.
 */
final class Phrases<T> {

    /**
     * A phrase that was found.
     *
     * @param from index of its first token
     * @param to index behind its last token
     */
    record Match<T>(T meaning, int from, int to) {}

    private record Phrase<T>(T meaning, List<String> words) {

        boolean fits(List<String> tokens, int from) {
            if (from + words.size() > tokens.size()) {
                return false;
            }
            for (int i = 1; i < words.size(); i++) {
                if (!tokens.get(from + i).equals(words.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private final Map<String, List<Phrase<T>>> byFirst = new HashMap<>();
    private final Map<String, List<Phrase<T>>> byEnding = new HashMap<>();

    private Phrases() {}

    /** @throws IllegalStateException if the resource is missing or a line has no meaning */
    static <T> Phrases<T> read(String resource, Function<String, T> meaning) {
        Phrases<T> phrases = new Phrases<>();
        for (String line : lines(resource)) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IllegalStateException("no meaning in " + resource + ": " + line);
            }
            T means = meaning.apply(line.substring(0, colon).strip());
            for (String phrase : line.substring(colon + 1).split("\\|", -1)) {
                phrases.add(means, phrase.strip());
            }
        }
        return phrases;
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Phrases.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("//"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(T meaning, String phrase) {
        List<String> words = Tokens.of(phrase);
        Map<String, List<Phrase<T>>> index = phrase.startsWith("*") ? byEnding : byFirst;
        index.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>()).add(new Phrase<>(meaning, words));
        // the longest first: "order confirmation" is not an "order"
        index.values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt((Phrase<T> p) -> p.words.size()).reversed()));
    }

    /** From left to right, none within another. */
    List<Match<T>> in(List<String> tokens) {
        List<Match<T>> matches = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            Phrase<T> phrase = at(tokens, at);
            if (phrase != null) {
                matches.add(new Match<>(phrase.meaning, at, at + phrase.words.size()));
                at += phrase.words.size() - 1;
            }
        }
        return matches;
    }

    private @Nullable Phrase<T> at(List<String> tokens, int at) {
        String token = tokens.get(at);
        for (Phrase<T> phrase : byFirst.getOrDefault(token, List.of())) {
            if (phrase.fits(tokens, at)) {
                return phrase;
            }
        }
        for (Map.Entry<String, List<Phrase<T>>> ending : byEnding.entrySet()) {
            if (token.endsWith(ending.getKey())) {
                for (Phrase<T> phrase : ending.getValue()) {
                    if (phrase.fits(tokens, at)) {
                        return phrase;
                    }
                }
            }
        }
        return null;
    }
}
