package dev.kontor.suite.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.suite.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataFolderTest {

    private Path folder;

    @BeforeEach
    void name_a_folder(@TempDir Path parent) throws IOException {
        folder = parent.toRealPath().resolve("data");
    }

    @Test
    void a_folder_that_is_missing_is_made_and_opens_again_later() {
        DataFolder.open(folder).close();
        DataFolder.open(folder).close();

        assertThat(folder).isDirectory();
    }

    @Test
    void a_folder_with_other_data_is_refused_and_left_as_it_is() throws IOException {
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("letter.txt"), "Dear Sirs");

        refused(folder + " holds other data than Kontor's; choose another folder with --data DIR.");
        assertThat(folder).isDirectoryContaining("glob:**/letter.txt").isDirectoryNotContaining("glob:**/kontor-data");
    }

    @Test
    void data_of_a_newer_format_are_refused_and_left_as_they_are() throws IOException {
        DataFolder.open(folder).close();
        Files.writeString(folder.resolve("kontor-data"), "2\n");

        refused("The data in " + folder
                + " are of a newer Kontor (format 2, this one reads up to 1); use that version.");
        assertThat(folder.resolve("kontor-data")).hasContent("2\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lock", "log", "kontor-data.new"})
    void a_first_start_that_was_broken_off_early_does_not_make_the_folder_foreign(String leftover) throws IOException {
        Files.createDirectory(folder);
        if (!leftover.isEmpty()) {
            Files.writeString(folder.resolve(leftover), "");
        }

        DataFolder.open(folder).close();

        assertThat(folder.resolve("kontor-data")).hasContent("1\n");
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_refused() throws IOException {
        Files.writeString(folder, "");

        assertThatThrownBy(() -> DataFolder.open(folder))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("Cannot use " + folder + " for data: ");
    }

    @Test
    void a_second_instance_in_the_same_process_is_refused() {
        try (DataFolder first = DataFolder.open(folder)) {
            refused("Another Kontor runs on " + first.path() + "; stop it or choose another folder with --data DIR.");
        }
        DataFolder.open(folder).close();
    }

    @Test
    void a_second_instance_in_another_process_ends_with_one_sentence() throws InterruptedException {
        try (DataFolder first = DataFolder.open(folder);
                JavaProcess second =
                        JavaProcess.kontor("up", "--data", first.path().toString())) {
            assertThat(second.exitCode(Duration.ofSeconds(60))).isEqualTo(1);
            assertThat(second.err())
                    .isEqualTo("kontor: Another Kontor runs on " + first.path()
                            + "; stop it or choose another folder with --data DIR.\n");
            assertThat(second.out()).isEmpty();
        }
    }

    private void refused(String sentence) {
        assertThatThrownBy(() -> DataFolder.open(folder))
                .isInstanceOf(StartRefused.class)
                .hasMessage(sentence);
    }
}
