package dev.kontor.extraction.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Codes of UN/ECE Recommendation 20 (BT-130) for the units pages write, from the resource {@code fields/units.tsv}. */
final class Units {

    private static final Map<String, String> CODES = load();

    private Units() {}

    private static Map<String, String> load() {
        try (InputStream in = Units.class.getResourceAsStream("/fields/units.tsv")) {
            if (in == null) {
                throw new IllegalStateException("missing resource /fields/units.tsv");
            }
            Map<String, String> codes = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains("\t"))
                    .forEach(line -> {
                        String code = line.substring(0, line.indexOf('\t'));
                        for (String unit :
                                line.substring(line.indexOf('\t') + 1).split("\\|", -1)) {
                            codes.putIfAbsent(key(unit), code);
                        }
                    });
            return Map.copyOf(codes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(String unit) {
        return unit.strip().toLowerCase(Locale.ROOT).replaceAll("[.\\s]|\\([a-zà-ÿ]{1,2}\\)", "");
    }

    /** Whether a text is a unit, and nothing else. */
    static boolean known(String text) {
        return CODES.containsKey(key(text));
    }

    /** The code of the first word or words that are a unit; null without one. */
    static @Nullable String code(String text) {
        String whole = CODES.get(key(text));
        if (whole != null) {
            return whole;
        }
        for (String word : text.strip().split(" ", -1)) {
            String code = CODES.get(key(word));
            if (code != null && !word.isBlank()) {
                return code;
            }
        }
        return null;
    }
}
