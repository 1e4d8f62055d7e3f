package dev.kontor.tlog.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes an export of a sample log, in a JVM of its own. */
public final class WriteSample {

    private WriteSample() {}

    /** @param arguments the file to write, and how many entries */
    public static void main(String[] arguments) throws IOException {
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[0]))) {
            new SampleLog(Long.parseLong(arguments[1])).export(Selection.WHOLE, List.of(), out);
        }
    }
}
