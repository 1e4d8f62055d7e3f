package dev.kontor.suite;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How the suite differs from its defaults.
 *
 * @param address the services listen on
 * @param documentTypes folder of further document type declarations
 * @param settings further {@code --SETTING=value} for every service
 * @param onFatal told why the broker cannot go on
 */
public record SuiteOptions(
        String address, Optional<Path> documentTypes, List<String> settings, Consumer<String> onFatal) {

    public SuiteOptions {
        settings = List.copyOf(settings);
    }

    /** Reachable from this machine only. */
    public static SuiteOptions local(Consumer<String> onFatal) {
        return new SuiteOptions("127.0.0.1", Optional.empty(), List.of(), onFatal);
    }

    public SuiteOptions withDocumentTypes(Path folder) {
        return new SuiteOptions(address, Optional.of(folder), settings, onFatal);
    }

    public SuiteOptions withSettings(List<String> more) {
        return new SuiteOptions(address, documentTypes, more, onFatal);
    }
}
