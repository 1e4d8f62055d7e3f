package dev.kontor.bench.extraction.types;

import dev.kontor.extraction.classify.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What documents of one language say: phrases by kind and part. */
final class Wordings {

    private final Map<String, List<String>> phrases = new HashMap<>();

    /** @param language {@code de}, {@code en} or {@code fr} */
    Wordings(String language) {
        String resource = "/document-kinds/" + language + ".txt";
        try (InputStream in = Wordings.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("//"))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        phrases.put(
                line.substring(0, colon),
                List.of(line.substring(colon + 1).strip().split("\\s\\|\\s")));
    }

    String any(String part, RandomGenerator random) {
        return pick("any " + part, random);
    }

    String of(Kind kind, String part, RandomGenerator random) {
        return pick(kind.name().toLowerCase(Locale.ROOT) + " " + part, random);
    }

    private String pick(String key, RandomGenerator random) {
        List<String> choice = phrases.getOrDefault(key, List.of());
        return choice.isEmpty() ? "" : choice.get(random.nextInt(choice.size()));
    }
}
