package dev.kontor.suite.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/** A script of deploy/kafka at work, with a program that prints its arguments in the place of Kafka's. */
record KafkaScript(String name, String program, Map<String, String> environment) {

    static KafkaScript named(String name) {
        return new KafkaScript(name, "echo \"$@\"", Map.of());
    }

    /** Runs it for the server {@code kafka:9092} with the properties file {@code client}; what the program printed. */
    List<String> run(Path folder, String file) throws IOException, InterruptedException {
        Path printing = Files.createFile(
                folder.resolve("program"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(printing, "#!/bin/sh\n" + program + "\n", UTF_8);
        ProcessBuilder script = new ProcessBuilder(
                "sh",
                Repository.path("deploy/kafka/" + name).toString(),
                "kafka:9092",
                "client",
                Repository.path(file).toString(),
                printing.toString());
        script.environment().putAll(environment);
        Process running = script.redirectErrorStream(true).start();
        List<String> lines = new String(running.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .toList();
        assertThat(running.waitFor()).as("%s", lines).isZero();
        return lines;
    }
}
