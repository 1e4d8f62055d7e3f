package dev.kontor.bench.extraction.generate.office;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Has LibreOffice's program print a file, with settings and fonts of its own: what a person has set up on a machine is neither seen nor changed. */
final class RunOffice {

    private final Path program;
    private final Path folder;
    private final Duration deadline;

    /** @param folder that is there and holds the file of font settings; the program keeps its settings in it */
    RunOffice(Path program, Path folder, Duration deadline) {
        this.program = program;
        this.folder = folder;
        this.deadline = deadline;
    }

    /**
     * @return the PDF, in the folder
     * @throws IOException if there is none after the deadline or when the program has ended; the message is one sentence
     */
    Path print(Path file) throws IOException {
        Path said = folder.resolve("said.txt");
        ProcessBuilder builder = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--norestore",
                        "-env:UserInstallation=" + folder.resolve("settings").toUri(),
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment()
                .put("FONTCONFIG_FILE", folder.resolve(UnpackFonts.SETTINGS).toString());
        await(builder.start());
        Path printed = folder.resolve(file.getFileName().toString().replaceFirst("\\.fodt$", ".pdf"));
        if (!Files.exists(printed)) {
            throw new IOException("LibreOffice printed nothing and said: "
                    + new String(Files.readAllBytes(said), StandardCharsets.UTF_8)
                            .strip()
                            .replaceAll("\\s+", " "));
        }
        return printed;
    }

    private void await(Process process) throws IOException {
        try {
            if (!process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("LibreOffice did not print a document within " + deadline.toSeconds() + " s.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("LibreOffice was not waited for.");
        } finally {
            end(process);
        }
    }

    /** What was started is a script: the program is a child of it and would go on without it. */
    private static void end(Process process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
