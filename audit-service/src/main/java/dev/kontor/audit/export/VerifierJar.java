package dev.kontor.audit.export;

import dev.kontor.tlog.export.ExportWriter;
import dev.kontor.tlog.export.ExtraFile;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;

/** The verifier, which goes along: it is the jar this service itself has loaded. */
final class VerifierJar {

    private VerifierJar() {}

    /** Nothing when the service does not run from jars. */
    static List<ExtraFile> file() {
        CodeSource source = ExportWriter.class.getProtectionDomain().getCodeSource();
        try {
            Path jar = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(jar)
                    ? List.of(new ExtraFile("tlog.jar", () -> Files.newInputStream(jar)))
                    : List.of();
        } catch (URISyntaxException e) {
            return List.of();
        }
    }
}
