package dev.kontor.tlog.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.tlog.MalformedException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFilesTest {

    private static final SampleLog LOG = new SampleLog(300);

    @TempDir
    Path folder = Path.of("");

    private Path zip = Path.of("");

    @BeforeEach
    void write() throws IOException {
        zip = folder.resolve("export.zip");
        try (OutputStream out = Files.newOutputStream(zip)) {
            LOG.export(Selection.WHOLE, List.of(), out);
        }
    }

    @Test
    void the_same_log_gives_the_same_bytes() throws IOException {
        Path again = folder.resolve("again.zip");
        try (OutputStream out = Files.newOutputStream(again)) {
            LOG.export(Selection.WHOLE, List.of(), out);
        }
        assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(zip));
    }

    @Test
    void a_zip_shows_what_was_written() throws IOException {
        try (ExportFiles files = ExportFiles.at(zip.toString())) {
            assertThat(files.names().orElseThrow())
                    .containsExactlyInAnyOrder(
                            "README.txt",
                            "checkpoint",
                            "key",
                            "manifest",
                            "payloads/000",
                            "payloads/001",
                            "tile/entries/000",
                            "tile/entries/001.p/44",
                            "tile/0/000",
                            "tile/0/001.p/44",
                            "tile/1/000.p/1");
            assertThat(files.read("checkpoint", 1000).orElseThrow()).isEqualTo(LOG.checkpoint());
            assertThat(files.read("nothing", 1000)).isEmpty();
        }
    }

    @Test
    void something_before_or_behind_a_zip_is_refused() throws IOException {
        byte[] bytes = Files.readAllBytes(zip);
        Files.write(zip, new byte[1], StandardOpenOption.APPEND);
        assertRefused("does not end where the file ends");
        Files.write(zip, Arrays.copyOf(bytes, bytes.length - 1));
        assertRefused("does not end where the file ends");
        byte[] shifted = new byte[bytes.length + 4];
        System.arraycopy(bytes, 0, shifted, 0, 4);
        System.arraycopy(bytes, 0, shifted, 4, bytes.length);
        Files.write(zip, shifted);
        assertRefused("something was added or cut out");
        Files.writeString(zip, "no zip at all, but long enough to hold the end of one");
        assertRefused("no ZIP");
    }

    @Test
    void a_comment_is_refused() throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("key"));
            out.setComment("hello");
        }
        assertRefused("does not end where the file ends");
    }

    @Test
    void a_bomb_is_read_no_further_than_the_file_may_be_long() throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("checkpoint"));
            byte[] zeros = new byte[1 << 20];
            for (int mebibyte = 0; mebibyte < 64; mebibyte++) {
                out.write(zeros);
            }
        }
        try (ExportFiles files = ExportFiles.at(zip.toString())) {
            assertThatThrownBy(() -> files.read("checkpoint", 1000))
                    .isInstanceOf(MalformedException.class)
                    .hasMessage("the file checkpoint is longer than 1000 bytes");
        }
    }

    @Test
    void links_of_a_folder_are_not_followed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret", StandardCharsets.UTF_8);
        Path unpacked = Files.createDirectories(folder.resolve("unpacked/tile/0"));
        Files.createSymbolicLink(unpacked.resolve("000"), secret);
        Files.createSymbolicLink(folder.resolve("unpacked/tile/1"), folder);
        try (ExportFiles files = ExportFiles.at(folder.resolve("unpacked").toString())) {
            assertThat(files.open("tile/0/000")).isEmpty();
            assertThat(files.names().orElseThrow()).containsExactlyInAnyOrder("tile/0/000", "tile/1");
        }
    }

    @Test
    void a_writer_refuses_what_would_be_no_export() {
        ExportOrder order = new ExportOrder(LOG.checkpoint(), LOG.key(), Selection.WHOLE, List.of(), List.of());
        OutputStream nowhere = OutputStream.nullOutputStream();
        assertThatThrownBy(() -> ExportWriter.write(
                        order, List.of(LOG.entry(0), LOG.entry(2)).iterator(), LOG.tiles(), nowhere))
                .hasMessage("entry 2 cannot follow entry 0 of 300");
        assertThatThrownBy(() -> ExportWriter.write(order, List.of(LOG.entry(0)).iterator(), LOG.tiles(), nowhere))
                .hasMessage("a whole log of 300 entries was given 1");
        for (String name : new String[] {"../key", "key", "tile/0/000", "/x", "a//b", ".x", "a b", ""}) {
            assertThatThrownBy(() -> new ExtraFile(name, () -> new java.io.ByteArrayInputStream(new byte[0])))
                    .as(name)
                    .isInstanceOf(MalformedException.class);
        }
    }

    private void assertRefused(String why) {
        assertThatThrownBy(() -> ExportFiles.at(zip.toString()))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining(why);
    }
}
