package dev.kontor.bench.extraction.generate.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindOfficeTest {

    @TempDir
    Path folder;

    @Test
    void the_path_is_searched() throws IOException {
        Path program = program("soffice");

        assertThat(FindOffice.in(Map.of("PATH", "/nowhere" + File.pathSeparator + folder)))
                .contains(program);
    }

    @Test
    void the_variable_goes_before_the_path() throws IOException {
        program("soffice");
        Path named = program("other");

        assertThat(FindOffice.in(Map.of("PATH", folder.toString(), "KONTOR_SOFFICE", named.toString())))
                .contains(named);
        assertThat(FindOffice.in(Map.of("PATH", folder.toString(), "KONTOR_SOFFICE", "/nowhere/soffice")))
                .isEmpty();
    }

    @Test
    void without_it_there_is_none() throws IOException {
        Files.writeString(folder.resolve("soffice"), "a text");

        assertThat(FindOffice.in(Map.of())).isEmpty();
        assertThat(FindOffice.in(Map.of("PATH", folder.toString()))).isEmpty();
    }

    private Path program(String name) throws IOException {
        Path program = Files.writeString(folder.resolve(name), "#!/bin/sh\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }
}
