package dev.kontor.suite.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.suite.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When {@code ./kontor} records, makes and uses the start-up cache; the JVM is one that only writes down its flags. */
class LauncherCacheTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final String JVM = """
            #!/bin/sh
            [ "$1" = -version ] && { echo 'openjdk version "25.0.3"' >&2; exit 0; }
            echo "$@"
            for flag; do
              case $flag in
                -XX:AOTMode=record) writes=AOTConfiguration ;;
                -XX:AOTMode=create) writes=AOTCache ;;
              esac
            done
            for flag; do
              case $flag in -XX:$writes=*) echo made > "${flag#*=}" ;; esac
            done
            """;

    @TempDir
    Path home;

    @BeforeEach
    void a_build() throws IOException {
        Files.createDirectories(home.resolve("bench/target/lib"));
        Files.writeString(home.resolve("bench/target/lib/kontor.jar"), "");
        Files.copy(JavaProcess.ROOT.resolve("kontor"), home.resolve("kontor"));
        Path bin = Files.createDirectories(home.resolve("jdk/bin"));
        for (String program : List.of("java", "javac")) {
            Files.writeString(bin.resolve(program), JVM);
            Files.setPosixFilePermissions(bin.resolve(program), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        built(Instant.now().minusSeconds(60));
    }

    @Test
    void the_first_run_records_and_the_next_one_uses_the_cache() throws Exception {
        assertThat(flags("up")).contains("-XX:AOTMode=record").doesNotContain("-XX:AOTCache=");
        awaitCache();

        assertThat(flags("demo")).contains("-XX:AOTCache=" + cache()).doesNotContain("AOTMode");
    }

    @Test
    void a_build_makes_the_cache_stale() throws Exception {
        flags("up");
        awaitCache();
        built(Instant.now().plusSeconds(60));

        assertThat(flags("up")).contains("-XX:AOTMode=record").doesNotContain("-XX:AOTCache=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"token clara", "bench pipeline"})
    void what_starts_no_ordinary_suite_records_nothing(String command) throws Exception {
        assertThat(flags(command.split(" "))).doesNotContain("AOT");
    }

    @Test
    void it_can_be_switched_off() throws Exception {
        assertThat(run(Map.of("KONTOR_AOT", "off"), "up")).doesNotContain("AOT");
    }

    private String flags(String... command) throws InterruptedException {
        return run(Map.of(), command);
    }

    private String run(Map<String, String> environment, String... command) throws InterruptedException {
        Map<String, String> all = new HashMap<>(environment);
        all.put("JAVA_HOME", home.resolve("jdk").toString());
        List<String> words =
                new ArrayList<>(List.of("bash", home.resolve("kontor").toString()));
        words.addAll(List.of(command));
        try (JavaProcess process = JavaProcess.start(words, all)) {
            assertThat(process.exitCode(PATIENCE)).as("%s", process.err()).isZero();
            return process.out();
        }
    }

    private void awaitCache() {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(home.resolve("bench/target").toFile().list())
                                .as("the cache, and nothing left of making it")
                                .containsExactlyInAnyOrder("lib", "built", "kontor.aot"));
    }

    private Path cache() {
        return home.resolve("bench/target/kontor.aot");
    }

    private void built(Instant when) throws IOException {
        Path stamp = home.resolve("bench/target/built");
        Files.writeString(stamp, "");
        Files.setLastModifiedTime(stamp, FileTime.from(when));
    }
}
