package dev.kontor.tlog.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.tlog.export.ExportOrder;
import dev.kontor.tlog.export.ExportWriter;
import dev.kontor.tlog.export.ExportedEntry;
import dev.kontor.tlog.export.ExtraFile;
import dev.kontor.tlog.export.MemoryFiles;
import dev.kontor.tlog.export.Payload;
import dev.kontor.tlog.export.SampleLog;
import dev.kontor.tlog.export.Selection;
import dev.kontor.tlog.note.SignerKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyExportTest {

    private static final SampleLog LOG = new SampleLog(1500);
    private static final Selection COMPANY = new Selection("at01", null, null);
    private static final Selection PERIOD = new Selection(null, SampleLog.recorded(300), SampleLog.recorded(700));

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 255, 256, 257, 511, 512, 1025})
    void a_whole_log_is_sound(long size) throws IOException {
        SampleLog log = new SampleLog(size);
        Report report = verify(log, log.export(Selection.WHOLE));
        assertThat(report.findings()).isEmpty();
        assertThat(report.counts().entries()).isEqualTo(size);
        assertThat(report.counts().erased()).isEqualTo(size / 10);
        assertThat(report.counts().held()).isEqualTo(size - size / 10);
    }

    @Test
    void a_part_is_sound_and_says_that_it_is_a_part() throws IOException {
        Report company = verify(LOG, LOG.export(COMPANY));
        assertThat(company.findings()).isEmpty();
        assertThat(company.counts().entries()).isEqualTo(1500 / 24 * 8 + 4);
        assertThat(company.notes()).anyMatch(note -> note.contains("a part of the log: 500 of 1500"));

        MemoryFiles files = LOG.export(PERIOD);
        Report period = verify(LOG, files);
        assertThat(period.findings()).isEmpty();
        assertThat(period.counts().entries()).isEqualTo(400);
        assertThat(files.files().keySet())
                .filteredOn(name -> name.startsWith("tile/0/"))
                .containsExactly("tile/0/001", "tile/0/002", "tile/0/005.p/220");
    }

    @Test
    void a_part_of_which_nothing_is_shown_is_sound() throws IOException {
        Report report = verify(LOG, LOG.export(new Selection("nobody", null, null)));
        assertThat(report.findings()).isEmpty();
        assertThat(report.counts().entries()).isZero();
    }

    @Test
    void without_a_key_of_ones_own_the_key_of_the_export_is_taken_and_that_is_said() throws IOException {
        Report report = VerifyExport.of(LOG.export(Selection.WHOLE), wanted(Optional.empty()), Progress.SILENT);
        assertThat(report.sound()).isTrue();
        assertThat(report.keyGiven()).isFalse();
        assertThat(report.key().orElseThrow().text())
                .isEqualTo(LOG.key().verifier().text());
    }

    @Test
    void an_export_made_by_somebody_else_is_not_believed() throws IOException {
        SampleLog forged = new SampleLog(1500);
        Report report = verify(LOG, forged.export(Selection.WHOLE));
        assertThat(report.findings())
                .singleElement()
                .extracting(Finding::what)
                .asString()
                .contains("no signature is of the key");
    }

    @Test
    void another_key_in_the_export_is_noticed_though_the_given_one_has_signed() throws IOException {
        MemoryFiles files = LOG.export(Selection.WHOLE);
        SignerKey other = SignerKey.generate(SampleLog.ORIGIN, new SecureRandom());
        files.files().put("key", (other.verifier().text() + "\n").getBytes(UTF_8));
        assertThat(verify(LOG, files).findings())
                .singleElement()
                .extracting(Finding::what)
                .asString()
                .contains("another one than the key given");
    }

    @Test
    void additional_files_are_checked_and_withheld_payloads_are_counted() throws IOException {
        ExtraFile jar = new ExtraFile("tlog.jar", () -> new ByteArrayInputStream(new byte[] {1, 2, 3}));
        ExportOrder order = new ExportOrder(LOG.checkpoint(), LOG.key(), Selection.WHOLE, List.of(), List.of(jar));
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        ExportWriter.write(
                order,
                LongStream.range(0, 1500)
                        .mapToObj(index ->
                                new ExportedEntry(index, LOG.entry(index).leaf(), new Payload.Withheld()))
                        .iterator(),
                LOG.tiles(),
                zip);
        MemoryFiles files = MemoryFiles.unzip(zip.toByteArray());
        Report report = verify(LOG, files);
        assertThat(report.findings()).isEmpty();
        assertThat(report.counts().withheld()).isEqualTo(1500);

        files.flip("tlog.jar", 7);
        assertThat(verify(LOG, files).findings())
                .singleElement()
                .extracting(Finding::what)
                .isEqualTo("The file tlog.jar was changed.");
    }

    @Test
    void every_single_entry_is_verified_by_itself() throws IOException {
        MemoryFiles whole = LOG.export(Selection.WHOLE);
        MemoryFiles part = LOG.export(PERIOD);
        for (long index : new long[] {0, 299, 300, 511, 512, 699, 700, 1499}) {
            assertThat(verifyEntry(whole, index).findings()).isEmpty();
            assertThat(verifyEntry(part, index).sound()).isEqualTo(index >= 300 && index < 700);
        }
        assertThat(verifyEntry(whole, 1500).findings())
                .singleElement()
                .extracting(Finding::what)
                .isEqualTo("The export does not show entry 1500; the log has 1500 entries.");
    }

    @Test
    void whatever_one_entry_needs_and_is_missing_or_changed_is_noticed() throws IOException {
        MemoryFiles whole = LOG.export(Selection.WHOLE);
        for (String needed : List.of(
                "tile/0/001", "tile/1/000.p/5", "tile/0/005.p/220", "tile/entries/001", "payloads/001", "manifest")) {
            MemoryFiles missing = whole.copy();
            missing.files().remove(needed);
            assertThat(verifyEntry(missing, 300).sound()).as(needed).isFalse();
            MemoryFiles changed = whole.copy();
            changed.bytes(needed)[0] ^= 64;
            assertThat(verifyEntry(changed, 256).sound()).as(needed).isFalse();
        }
    }

    @Test
    void a_log_continues_its_older_self() throws IOException {
        MemoryFiles whole = LOG.export(Selection.WHOLE);
        MemoryFiles part = LOG.export(PERIOD, 900L, 1024L);
        for (long size : new long[] {0, 1, 256, 900, 1500}) {
            SampleLog older = new SampleLog(size, LOG.key(), (index, usual) -> usual);
            assertThat(verifyWith(older, whole).findings()).as("size %s", size).isEmpty();
        }
        for (long size : new long[] {900, 1024}) {
            SampleLog older = new SampleLog(size, LOG.key(), (index, usual) -> usual);
            assertThat(verifyWith(older, part).findings()).as("size %s", size).isEmpty();
        }
        SampleLog notAskedFor = new SampleLog(100, LOG.key(), (index, usual) -> usual);
        assertThat(verifyWith(notAskedFor, part).findings())
                .singleElement()
                .extracting(Finding::what)
                .asString()
                .contains("has to be asked for with that size");
    }

    @Test
    void a_log_that_was_rewritten_or_has_lost_its_tail_does_not_continue_its_older_self() throws IOException {
        SampleLog rewritten =
                new SampleLog(900, LOG.key(), (index, usual) -> index == 17 ? Leaves.withSequence(usual, 9) : usual);
        assertThat(verifyWith(rewritten, LOG.export(Selection.WHOLE)).findings())
                .singleElement()
                .extracting(Finding::what)
                .isEqualTo(
                        "The log does not continue that of the older checkpoint: at least one of its first 900 entries is not"
                                + " the one that was signed then.");

        SampleLog longer = new SampleLog(1600, LOG.key(), (index, usual) -> usual);
        Report shorter = verifyWith(longer, LOG.export(Selection.WHOLE));
        assertThat(shorter.firstWrong()).hasValue(1500);

        SampleLog foreign = new SampleLog(900);
        assertThat(verifyWith(foreign, LOG.export(Selection.WHOLE)).findings())
                .singleElement()
                .extracting(Finding::what)
                .asString()
                .startsWith("The older checkpoint cannot be believed");
    }

    private static Report verifyWith(SampleLog older, MemoryFiles files) {
        Wanted wanted =
                new Wanted(Optional.of(LOG.key().verifier()), Optional.of(older.checkpoint()), OptionalLong.empty(), 2);
        return VerifyExport.of(files, wanted, Progress.SILENT);
    }

    private static Report verifyEntry(MemoryFiles files, long index) {
        Wanted wanted = new Wanted(Optional.of(LOG.key().verifier()), Optional.empty(), OptionalLong.of(index), 2);
        return VerifyExport.of(files, wanted, Progress.SILENT);
    }

    private static Report verify(SampleLog log, MemoryFiles files) {
        return VerifyExport.of(files, wanted(Optional.of(log)), Progress.SILENT);
    }

    private static Wanted wanted(Optional<SampleLog> trusted) {
        return new Wanted(trusted.map(log -> log.key().verifier()), Optional.empty(), OptionalLong.empty(), 2);
    }
}
