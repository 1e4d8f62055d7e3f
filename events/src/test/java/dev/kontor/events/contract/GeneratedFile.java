package dev.kontor.events.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A checked-in file that follows from the records: compared, or written with {@code -Dkontor.write=true}. */
final class GeneratedFile {

    static final Path RESOURCES = Path.of("src", "main", "resources");

    private GeneratedFile() {}

    /** Whether files are to be written instead of compared. */
    static boolean writing() {
        return Boolean.getBoolean("kontor.write");
    }

    static void check(Path file, byte[] generated) throws IOException {
        if (writing()) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, generated);
        }
        assertThat(file).as("write it with -Dkontor.write=true").exists();
        assertThat(Files.readString(file))
                .as(
                        "%s is not what the records give; write it anew with -Dkontor.write=true and read the difference:"
                                + " a contract only ever grows",
                        file)
                .isEqualTo(new String(generated, UTF_8));
    }
}
