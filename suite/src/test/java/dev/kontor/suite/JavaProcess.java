package dev.kontor.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of its own beside this JVM; what it prints is read from files, while it runs and afterwards. */
public final class JavaProcess implements AutoCloseable {

    /** The repository, wherever the tests are started from. */
    public static final Path ROOT =
            Path.of(Files.exists(Path.of("mvnw")) ? "" : "..").toAbsolutePath().normalize();

    /** The flags the launcher gives its JVM. */
    public static final List<String> JVM_FLAGS = List.of(
            "-Xmx1200m",
            "-XX:MaxNewSize=224m",
            "-Xss512k",
            "-XX:+UseParallelGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:TrimNativeHeapInterval=10000",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Duser.timezone=UTC",
            "-Dkontor.home=" + ROOT,
            "-Dorg.springframework.boot.logging.LoggingSystem=none",
            "-Dspringdoc.api-docs.enabled=false",
            "-Dlogback.configurationFile=kontor-logback.xml");

    private final Process process;
    private final Path out;
    private final Path err;

    private JavaProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** The commands of the launcher that run in a JVM, with its flags, on the class path of the tests. */
    public static JavaProcess kontor(String... arguments) {
        List<String> command = new ArrayList<>(JVM_FLAGS);
        command.add("dev.kontor.suite.cli.Kontor");
        command.addAll(Arrays.asList(arguments));
        return java(command);
    }

    /** A JVM on the class path of the tests. */
    public static JavaProcess java(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(arguments);
        return start(command, Map.of());
    }

    /** Any program, in the repository's folder, with further environment variables. */
    public static JavaProcess start(List<String> command, Map<String, String> environment) {
        try {
            Path out = Files.createTempFile("kontor-process-", ".out");
            Path err = Files.createTempFile("kontor-process-", ".err");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(ROOT.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(environment);
            return new JavaProcess(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String out() {
        return read(out);
    }

    public String err() {
        return read(err);
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Waits for its end. */
    public int exitCode(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("still running after " + patience + "\n" + out() + err());
        }
        return process.exitValue();
    }

    /** {@code kill -9}; returns when it is gone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends it, if it still runs, and forgets what it printed. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        try {
            Files.deleteIfExists(out);
            Files.deleteIfExists(err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            // lenient: the program may be in the middle of a character
            return new String(Files.readAllBytes(file), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
