package dev.kontor.bench.extraction.generate.dice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lists of words in a resource file: {@code key = one | another | a third}, a line that begins with {@code |} continues
 * the list, {@code #} begins a remark.
 */
public final class Words {

    private static final Map<String, Words> READ = new ConcurrentHashMap<>();

    private final String file;
    private final Map<String, List<String>> lists;

    private Words(String file, Map<String, List<String>> lists) {
        this.file = file;
        this.lists = lists;
    }

    /** @param file name of the resource without its ending, such as {@code wording-de} */
    public static Words in(String file) {
        return READ.computeIfAbsent(file, Words::read);
    }

    /** @throws IllegalArgumentException if the file has no such list */
    public List<String> all(String key) {
        List<String> list = lists.get(key);
        if (list == null) {
            throw new IllegalArgumentException(file + " has no list " + key + ".");
        }
        return list;
    }

    public boolean has(String key) {
        return lists.containsKey(key);
    }

    private static Words read(String file) {
        Map<String, StringBuilder> found = new HashMap<>();
        String key = "";
        for (String line : text(file).split("\n", -1)) {
            int sign = line.indexOf(" = ");
            if (line.startsWith("|")) {
                found.computeIfAbsent(key, one -> new StringBuilder()).append(line);
            } else if (sign > 0 && !line.startsWith("#")) {
                key = line.substring(0, sign).strip();
                found.put(key, new StringBuilder(line.substring(sign + 3)));
            }
        }
        Map<String, List<String>> lists = new HashMap<>();
        found.forEach((name, list) -> lists.put(
                name,
                Arrays.stream(list.toString().split("\\|", -1))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList()));
        return new Words(file, lists);
    }

    private static String text(String file) {
        try (InputStream bytes = Words.class.getResourceAsStream("/generate/" + file + ".txt")) {
            if (bytes == null) {
                throw new IllegalArgumentException("There are no words " + file + ".");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
