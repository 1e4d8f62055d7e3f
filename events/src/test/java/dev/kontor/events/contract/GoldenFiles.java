package dev.kontor.events.contract;

import static java.util.stream.Collectors.joining;

import dev.kontor.events.envelope.EventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The golden files and the list of their SHA-256 sums, in the form of {@code sha256sum}. */
final class GoldenFiles {

    static final Path FOLDER = Path.of("src", "test", "resources", "golden");
    static final Path SUMS = FOLDER.resolve("golden.sha256");

    private GoldenFiles() {}

    static Path of(EventType<?> type) {
        return FOLDER.resolve(type.name() + ".json");
    }

    /** Sum by file name. */
    static Map<String, String> sums() throws IOException {
        Map<String, String> sums = new TreeMap<>();
        if (Files.exists(SUMS)) {
            for (String line : Files.readAllLines(SUMS)) {
                sums.put(line.substring(66), line.substring(0, 64));
            }
        }
        return sums;
    }

    static void writeSums(Map<String, String> sums) throws IOException {
        Files.writeString(
                SUMS,
                new TreeMap<>(sums)
                        .entrySet().stream()
                                .map(e -> e.getValue() + "  " + e.getKey() + "\n")
                                .collect(joining()));
    }

    static String sum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
