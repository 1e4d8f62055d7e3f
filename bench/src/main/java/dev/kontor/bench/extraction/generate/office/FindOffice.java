package dev.kontor.bench.extraction.generate.office;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Where LibreOffice's program is: where {@code KONTOR_SOFFICE} says, else as {@code soffice} on the {@code PATH}. */
public final class FindOffice {

    private static final String NAMED = "KONTOR_SOFFICE";

    private FindOffice() {}

    /** @return a program that can be started; empty if there is none, also if the variable names one that is not there */
    public static Optional<Path> in(Map<String, String> environment) {
        String named = environment.getOrDefault(NAMED, "");
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named)).filter(FindOffice::starts);
        }
        return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "soffice"))
                .filter(FindOffice::starts)
                .findFirst();
    }

    private static boolean starts(Path program) {
        return Files.isRegularFile(program) && Files.isExecutable(program);
    }
}
