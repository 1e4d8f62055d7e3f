package dev.kontor.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One run of a command to its end. */
record Program(int status, String printed) {
    boolean succeeded() {
        return status == 0;
    }

    /** @param folder the working directory, which the command's user must be able to enter */
    static Program run(List<String> command, Path folder) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        // PGDATA, PGPORT, PGOPTIONS and their like would have a say in our server
        environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Program(process.waitFor(), printed.strip());
        } catch (IOException e) {
            throw EmbeddedException.of("Cannot run " + command.getFirst(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedException("Interrupted while running " + command.getFirst() + ".", e);
        }
    }
}
