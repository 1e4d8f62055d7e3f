package dev.kontor.bench.extraction.generate.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunOfficeTest {

    @TempDir
    Path folder;

    @Test
    void what_was_printed_lies_in_the_folder() throws IOException {
        RunOffice office = office("echo \"$FONTCONFIG_FILE $*\" > \"${0%/*}/sheet.pdf\"", Duration.ofSeconds(20));

        Path printed = office.print(folder.resolve("sheet.fodt"));

        assertThat(printed)
                .content()
                .contains(folder.resolve("fonts.conf").toString())
                .contains("-env:UserInstallation=" + folder.toUri());
    }

    @Test
    void what_it_said_is_told_when_it_prints_nothing() throws IOException {
        RunOffice office = office("echo 'source file could not be loaded'", Duration.ofSeconds(20));

        assertThatThrownBy(() -> office.print(folder.resolve("sheet.fodt")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("source file could not be loaded");
    }

    @Test
    void after_the_deadline_the_program_and_what_it_has_started_are_ended() throws IOException {
        RunOffice office = office("sleep 100 & echo $! > \"${0%/*}/child\"; wait", Duration.ofSeconds(2));

        assertThatThrownBy(() -> office.print(folder.resolve("sheet.fodt")))
                .isInstanceOf(IOException.class)
                .hasMessage("LibreOffice did not print a document within 2 s.");

        long child = Long.parseLong(Files.readString(folder.resolve("child")).strip());
        assertThat(ProcessHandle.of(child))
                .satisfiesAnyOf(
                        gone -> assertThat(gone).isEmpty(),
                        ended -> assertThat(ended.orElseThrow().onExit()).succeedsWithin(Duration.ofSeconds(10)));
    }

    private RunOffice office(String script, Duration deadline) throws IOException {
        Path program = Files.writeString(folder.resolve("soffice"), "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return new RunOffice(program, folder, deadline);
    }
}
