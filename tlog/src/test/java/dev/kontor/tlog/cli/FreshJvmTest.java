package dev.kontor.tlog.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.tlog.export.WriteSample;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writer and verifier in processes of their own, with next to no memory and, the verifier, with nothing but its own classes. */
class FreshJvmTest {

    private static final String ENTRIES = "100000";

    @TempDir
    Path folder = Path.of("");

    @Test
    void a_large_export_is_written_and_verified_in_a_small_heap_by_the_jdk_alone() throws Exception {
        Path main = classes(Main.class);
        Path test = classes(WriteSample.class);
        String export = folder.resolve("export.zip").toString();
        String written = java(48, main + File.pathSeparator + test, WriteSample.class, export, ENTRIES);
        assertThat(written).isEqualTo("exit 0\n");
        String verified = java(48, main.toString(), Main.class, "verify", export);
        assertThat(verified)
                .startsWith("SOUND")
                .contains("100,000 entries, root")
                .endsWith("exit 0\n");
    }

    private static String java(int mebibytes, String classPath, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + mebibytes + "m",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return output + "exit " + process.waitFor() + "\n";
    }

    private static Path classes(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
