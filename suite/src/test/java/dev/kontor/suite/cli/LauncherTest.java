package dev.kontor.suite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.suite.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./kontor} as a person calls it; only what needs no build. */
class LauncherTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private record Ended(int code, String out, String err) {}

    @ParameterizedTest
    @ValueSource(strings = {"help", "-h", "--help", ""})
    void help_goes_to_stdout_and_is_no_failure(String word) throws Exception {
        Ended ended = word.isEmpty() ? kontor(Map.of()) : kontor(Map.of(), word);

        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .startsWith("Usage: ./kontor COMMAND")
                .contains("demo", "up", "test", "--data", "--ports");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void an_unknown_command_is_wrong_use() throws Exception {
        assertThat(kontor(Map.of(), "fly"))
                .isEqualTo(new Ended(2, "", "kontor: there is no command fly; ./kontor help lists them.\n"));
    }

    @Test
    void service_needs_a_name() throws Exception {
        assertThat(kontor(Map.of(), "service").code()).isEqualTo(2);
    }

    @Test
    void an_unknown_service_is_wrong_use() throws Exception {
        assertThat(kontor(Map.of(), "service", "catering"))
                .isEqualTo(new Ended(2, "", "kontor: there is no service catering.\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "up",
                "token clara",
                "test",
                "build",
                "bench pipeline",
                "verify-log log.zip",
                "service intake"
            })
    void too_old_a_jdk_gets_one_sentence(String command, @TempDir Path folder) throws Exception {
        Path jdk = jdk(folder, "echo 'openjdk version \"17.0.12\" 2024-07-16' >&2");

        assertThat(kontor(onlyJdk(jdk, folder), command.split(" ")))
                .isEqualTo(
                        new Ended(1, "", "kontor: a JDK 25 or newer is needed; set JAVA_HOME to one (found: 17).\n"));
    }

    @Test
    void a_java_that_does_not_run_gets_the_same_sentence(@TempDir Path folder) throws Exception {
        Path jdk = jdk(folder, "exit 127");

        assertThat(kontor(onlyJdk(jdk, folder), "demo"))
                .isEqualTo(
                        new Ended(1, "", "kontor: a JDK 25 or newer is needed; set JAVA_HOME to one (found: none).\n"));
    }

    private static Map<String, String> onlyJdk(Path jdk, Path folder) {
        return Map.of(
                "JAVA_HOME",
                jdk.toString(),
                "PATH",
                jdk.resolve("bin") + ":/usr/bin:/bin",
                "KONTOR_JVMS",
                folder.resolve("none").toString());
    }

    /** A folder that looks like a JDK whose programs do this. */
    private static Path jdk(Path folder, String script) throws IOException {
        Path jdk = folder.resolve("jdk");
        Path bin = Files.createDirectories(jdk.resolve("bin"));
        for (String program : List.of("java", "javac")) {
            Files.writeString(bin.resolve(program), "#!/bin/sh\n" + script + "\n");
            Files.setPosixFilePermissions(bin.resolve(program), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return jdk;
    }

    private static Ended kontor(Map<String, String> environment, String... arguments) throws InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(JavaProcess.ROOT.resolve("kontor").toString()));
        command.addAll(Arrays.asList(arguments));
        try (JavaProcess process = JavaProcess.start(command, environment)) {
            int code = process.exitCode(PATIENCE);
            return new Ended(code, process.out(), process.err());
        }
    }
}
