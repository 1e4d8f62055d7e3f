package dev.kontor.suite;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How the suite differs from its defaults.
 *
 * @param address the services listen on
 * @param documentTypes folder of further document type declarations
 * @param settings further {@code --SETTING=value} for every service
 * @param without services that are left to processes of their own; broker, database and relay serve them all the same
 * @param onFatal told why broker or database cannot go on
 */
public record SuiteOptions(
        String address,
        Optional<Path> documentTypes,
        List<String> settings,
        Set<String> without,
        Consumer<String> onFatal) {

    public SuiteOptions {
        settings = List.copyOf(settings);
        without = Set.copyOf(without);
    }

    /** Reachable from this machine only. */
    public static SuiteOptions local(Consumer<String> onFatal) {
        return new SuiteOptions("127.0.0.1", Optional.empty(), List.of(), Set.of(), onFatal);
    }

    public SuiteOptions withDocumentTypes(Path folder) {
        return new SuiteOptions(address, Optional.of(folder), settings, without, onFatal);
    }

    public SuiteOptions withSettings(List<String> more) {
        return new SuiteOptions(address, documentTypes, more, without, onFatal);
    }

    public SuiteOptions without(Set<String> services) {
        return new SuiteOptions(address, documentTypes, settings, services, onFatal);
    }
}
