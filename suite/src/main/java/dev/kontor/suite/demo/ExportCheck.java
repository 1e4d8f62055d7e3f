package dev.kontor.suite.demo;

import dev.kontor.suite.client.Api;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Does what an outside auditor does: takes an export and lets the jar in it verify it, in a process that knows nothing else. */
final class ExportCheck {

    private final Api auditor;
    private final String audit;
    private final Path folder;

    ExportCheck(Api auditor, String audit, Path data) {
        this.auditor = auditor;
        this.audit = audit;
        this.folder = data.resolve("export");
    }

    /** Leaves export, jar and key in the data folder. */
    boolean run() {
        try {
            Files.createDirectories(folder);
            Path export = folder.resolve("log.zip");
            auditor.download(audit + "/api/v1/export", export);
            Path key = folder.resolve("log.key");
            auditor.download(audit + "/api/v1/log/key", key);
            return verify(export, jar(export), key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Path jar(Path export) throws IOException {
        Path jar = folder.resolve("tlog.jar");
        try (ZipFile zip = new ZipFile(export.toFile())) {
            ZipEntry entry = zip.getEntry("tlog.jar");
            if (entry == null) {
                throw new IOException("the export brings no verifier: the audit service does not run from jars");
            }
            try (InputStream bytes = zip.getInputStream(entry)) {
                Files.copy(bytes, jar, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return jar;
    }

    private static boolean verify(Path export, Path jar, Path key) throws IOException, InterruptedException {
        System.out.printf("java -jar tlog.jar verify %s --key %s%n", export.getFileName(), key.getFileName());
        Process verifier = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-jar",
                        jar.toString(),
                        "verify",
                        export.toString(),
                        "--key",
                        key.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        System.out.print(new String(verifier.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        return verifier.waitFor() == 0;
    }
}
