package dev.kontor.suite.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A JVM of {@code ./kontor} beside this one, on the same class path; what it says is added to a file. */
final class Child {

    private static final Duration ORDERLY_END = Duration.ofSeconds(60);

    private final Process process;

    private Child(Process process) {
        this.process = process;
    }

    /**
     * @param jvm flags
     * @param arguments of {@code ./kontor}
     */
    static Child start(List<String> jvm, List<String> arguments, Path said) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.kontor.suite.cli.Kontor"));
        command.addAll(arguments);
        try {
            Files.createDirectories(said.getParent());
            ProcessBuilder.Redirect redirect = ProcessBuilder.Redirect.appendTo(said.toFile());
            return new Child(new ProcessBuilder(command)
                    .redirectOutput(redirect)
                    .redirectError(redirect)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** {@code kill -9}; returns when it is gone. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** {@code kill -STOP} and, after a while, {@code kill -CONT}; returns at once. */
    void freeze(Duration time) {
        signal("STOP");
        CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> signal("CONT"));
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@code kill}, and {@code kill -9} when it does not end within a minute. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(ORDERLY_END.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }
}
