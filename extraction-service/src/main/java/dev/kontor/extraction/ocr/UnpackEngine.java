package dev.kontor.extraction.ocr;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.GZIPInputStream;

/**
 * Lays the native libraries and the language data out in a folder, where the loader of the operating system and
 * Tesseract want them. The folder is private to the user and named by its contents, so that several processes and
 * versions share it in peace; a file in it counts only if it holds what this version carries.
 */
final class UnpackEngine {

    private record Part(String name, byte[] bytes) {}

    private UnpackEngine() {}

    /**
     * Unpacks into the cache of the user, or into a folder that passes with the machine where there is no cache.
     *
     * @throws FileNotFoundException if the engine is not shipped for this machine
     */
    static Path now() throws IOException {
        List<Part> parts = parts();
        try {
            return into(cache(), parts);
        } catch (IOException e) {
            // a read-only home is usual in a container
            return into(Files.createTempDirectory("kontor"), parts);
        }
    }

    /** As {@link #now()}, below a folder of the caller's choice. */
    static Path into(Path parent) throws IOException {
        return into(parent, parts());
    }

    private static Path into(Path parent, List<Part> parts) throws IOException {
        CRC32C sum = new CRC32C();
        parts.forEach(part -> sum.update(part.bytes()));
        Path folder = Files.createDirectories(parent.resolve("ocr-%08x".formatted(sum.getValue())));
        // fails when the folder is another user's: what is loaded from it runs with our rights
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        for (Part part : parts) {
            put(folder, part);
        }
        return folder;
    }

    private static void put(Path folder, Part part) throws IOException {
        Path file = folder.resolve(part.name());
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), part.bytes())) {
            return;
        }
        Path beside = Files.createTempFile(folder, part.name(), ".new");
        try {
            Files.write(beside, part.bytes());
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static Path cache() {
        Optional<String> named =
                Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).filter(name -> !name.isBlank());
        return named.map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("kontor");
    }

    private static List<Part> parts() throws IOException {
        String machine = System.getProperty("os.name").toLowerCase(Locale.ROOT) + "-" + architecture();
        List<Part> parts = new ArrayList<>();
        // Tesseract finds Leptonica beside itself, by the name it was linked against
        parts.add(part("/org/bytedeco/leptonica/" + machine + "/libleptonica.so.6", "libleptonica.so.6"));
        parts.add(part("/org/bytedeco/tesseract/" + machine + "/libtesseract.so.5.5", "libtesseract.so"));
        for (Language language : Language.values()) {
            String file = language.code() + ".traineddata";
            try (InputStream packed = open("/ocr/" + file + ".gz");
                    InputStream data = new GZIPInputStream(packed)) {
                parts.add(new Part(file, data.readAllBytes()));
            }
        }
        return parts;
    }

    private static String architecture() {
        String name = System.getProperty("os.arch");
        return switch (name) {
            case "amd64" -> "x86_64";
            case "aarch64" -> "arm64";
            default -> name;
        };
    }

    private static Part part(String resource, String name) throws IOException {
        try (InputStream in = open(resource)) {
            return new Part(name, in.readAllBytes());
        }
    }

    private static InputStream open(String resource) throws FileNotFoundException {
        InputStream in = UnpackEngine.class.getResourceAsStream(resource);
        if (in == null) {
            throw new FileNotFoundException("not shipped for this machine: " + resource);
        }
        return in;
    }
}
