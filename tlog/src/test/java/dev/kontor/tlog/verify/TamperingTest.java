package dev.kontor.tlog.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.tlog.Seed;
import dev.kontor.tlog.export.MemoryFiles;
import dev.kontor.tlog.export.SampleLog;
import dev.kontor.tlog.export.Selection;
import dev.kontor.tlog.merkle.Hash;
import dev.kontor.tlog.merkle.TreeHasher;
import dev.kontor.tlog.note.SignedNote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Everything that can be done to an export after it was made. The log has 1500 entries: five full chunks and a partial one. */
class TamperingTest {

    private static final int SIZE = 1500;
    private static final SampleLog LOG = new SampleLog(SIZE);
    private static final Selection PERIOD = new Selection(null, SampleLog.recorded(300), SampleLog.recorded(700));

    private static final MemoryFiles WHOLE = export(LOG, Selection.WHOLE);
    private static final MemoryFiles PART = export(LOG, PERIOD, 900L);

    /** Small ones, for what is done to each of their files. */
    private static final SampleLog SMALL = new SampleLog(400, LOG.key(), (index, usual) -> usual);

    private static final List<MemoryFiles> EXPORTS = List.of(
            export(SMALL, Selection.WHOLE),
            export(SMALL, new Selection(null, SampleLog.recorded(100), SampleLog.recorded(200)), 300L));

    private final Seed seed = Seed.any();
    private final Random random = seed.random();
    private final MemoryFiles whole = WHOLE.copy();
    private final MemoryFiles part = PART.copy();

    @Test
    void one_flipped_bit_in_any_file_is_noticed() {
        for (MemoryFiles export : EXPORTS) {
            for (String name : export.files().keySet()) {
                for (int i = 0; i < 4; i++) {
                    MemoryFiles changed = export.copy();
                    long bit = random.nextLong(8L * export.bytes(name).length);
                    changed.flip(name, bit);
                    assertThat(verify(changed).sound())
                            .as("%s: bit %s of %s", seed, bit, name)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void a_flipped_bit_in_a_leaf_is_found_at_its_index() {
        for (int i = 0; i < 20; i++) {
            int index = random.nextInt(SIZE);
            MemoryFiles changed = whole.copy();
            int[] leaf = leaf(changed.bytes(bundle(index)), index % 256);
            changed.flip(bundle(index), 8L * leaf[0] + random.nextLong(8L * leaf[1]));
            Report report = verify(changed);
            assertThat(report.firstWrong()).as("%s: entry %s", seed, index).hasValue(index);
            if (index < 1280) {
                assertThat(report.findings().getFirst().what())
                        .isEqualTo("Entry " + index
                                + " is not the one that is in the log: its bytes were changed or swapped.");
            }
        }
    }

    @Test
    void a_flipped_bit_in_a_tile_of_leaf_hashes_is_found_at_the_index_of_the_hash() {
        for (int i = 0; i < 20; i++) {
            int index = random.nextInt(SIZE);
            MemoryFiles changed = whole.copy();
            changed.flip(tile(index), 8L * Hash.LENGTH * (index % 256) + random.nextInt(256));
            Report report = verify(changed);
            assertThat(report.firstWrong()).as("%s: entry %s", seed, index).hasValue(index);
            if (index < 1280) {
                assertThat(report.findings())
                        .singleElement()
                        .extracting(Finding::what)
                        .isEqualTo("The hash that " + tile(index) + " has for entry " + index
                                + " was changed; the entry is right.");
            }
        }
    }

    @Test
    void a_flipped_bit_in_a_higher_tile_is_found_at_the_first_entry_under_the_hash() {
        for (int position = 0; position < 5; position++) {
            MemoryFiles changed = whole.copy();
            changed.flip("tile/1/000.p/5", 8L * Hash.LENGTH * position + random.nextInt(256));
            Report report = verify(changed);
            assertThat(report.findings()).hasSize(1);
            assertThat(report.firstWrong()).hasValue(256L * position);
        }
    }

    @Test
    void a_flipped_bit_in_a_payload_is_found_at_the_index_of_its_entry() {
        for (int index : new int[] {0, 255, 256, 1000, 1498}) {
            MemoryFiles changed = whole.copy();
            int at = payload(changed.bytes(payloads(index)), index);
            // position, kind, then the salt
            changed.flip(payloads(index), 8L * (at + 2) + random.nextInt(256));
            assertThat(verify(changed).findings()).singleElement().satisfies(finding -> {
                assertThat(finding.index()).hasValue(index);
                assertThat(finding.what()).contains("is not the one the entry commits to");
            });
        }
    }

    @Test
    void two_swapped_entries_are_found_at_the_first_of_them() {
        MemoryFiles changed = whole.copy();
        byte[] bundle = changed.bytes(bundle(600));
        int[] first = leaf(bundle, 600 % 256);
        int[] second = leaf(bundle, 600 % 256 + 1);
        byte[] swapped = bundle.clone();
        int end = second[0] + second[1];
        int secondLength = second[1] + 2;
        System.arraycopy(bundle, second[0] - 2, swapped, first[0] - 2, secondLength);
        System.arraycopy(bundle, first[0] - 2, swapped, end - (first[1] + 2), first[1] + 2);
        changed.files().put(bundle(600), swapped);
        assertThat(verify(changed).firstWrong()).hasValue(600);
    }

    @Test
    void a_deleted_entry_is_found_where_it_was() {
        MemoryFiles changed = whole.copy();
        byte[] bundle = changed.bytes(bundle(900));
        int[] leaf = leaf(bundle, 900 % 256);
        byte[] shorter = new byte[bundle.length - leaf[1] - 2];
        System.arraycopy(bundle, 0, shorter, 0, leaf[0] - 2);
        System.arraycopy(bundle, leaf[0] + leaf[1], shorter, leaf[0] - 2, bundle.length - leaf[0] - leaf[1]);
        changed.files().put(bundle(900), shorter);
        assertThat(verify(changed).firstWrong()).hasValue(900);
    }

    @Test
    void a_truncated_file_is_noticed_wherever_it_ends() {
        for (MemoryFiles export : EXPORTS) {
            for (String name : export.files().keySet()) {
                MemoryFiles changed = export.copy();
                byte[] bytes = export.bytes(name);
                changed.files().put(name, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
                assertThat(verify(changed).sound()).as("%s: %s", seed, name).isFalse();
            }
        }
    }

    @Test
    void a_truncated_tail_is_found_at_the_first_entry_that_is_gone() {
        MemoryFiles changed = whole.copy();
        byte[] bundle = changed.bytes(bundle(1499));
        changed.files().put(bundle(1499), Arrays.copyOf(bundle, leaf(bundle, 1490 % 256)[0] - 2));
        assertThat(verify(changed).firstWrong()).hasValue(1490);

        changed.files().remove(bundle(1499));
        assertThat(verify(changed).firstWrong()).hasValue(1280);
    }

    @Test
    void a_missing_file_is_noticed() {
        for (MemoryFiles export : EXPORTS) {
            for (String name : export.files().keySet()) {
                MemoryFiles changed = export.copy();
                changed.files().remove(name);
                assertThat(verify(changed).sound()).as(name).isFalse();
            }
        }
    }

    @Test
    void something_after_the_end_of_a_file_is_noticed() {
        for (MemoryFiles export : EXPORTS) {
            for (String name : export.files().keySet()) {
                MemoryFiles changed = export.copy();
                byte[] bytes = export.bytes(name);
                changed.files().put(name, Arrays.copyOf(bytes, bytes.length + 1));
                assertThat(verify(changed).sound()).as(name).isFalse();
            }
        }
    }

    @Test
    void a_file_that_nothing_refers_to_is_noticed() {
        for (String name : new String[] {
            "tile/0/006", "tile/0/005", "tile/0/000.p/1", "tile/2/000.p/1", "tile/entries/005", "tile/entries/006",
            "entries/000", "payloads/006", "payloads/005.p/220", "../../../etc/passwd", "/etc/passwd", "notes.txt",
            "tile/", "checkpoint/", "CHECKPOINT", "tile/0/000\u001b[2J"
        }) {
            MemoryFiles changed = whole.copy();
            changed.files().put(name, new byte[] {1});
            assertThat(verify(changed).findings())
                    .as(name)
                    .singleElement()
                    .extracting(Finding::what)
                    .asString()
                    .startsWith("Nothing refers to the file")
                    .doesNotContain("\u001b");
        }
        for (String name : new String[] {"tile/0/000", "entries/000", "tile/entries/001", "payloads/003"}) {
            MemoryFiles changed = part.copy();
            changed.files().put(name, new byte[] {1});
            assertThat(verify(changed).sound()).as(name).isFalse();
        }
    }

    @Test
    void an_entry_taken_out_of_a_part_with_its_payload_is_noticed() {
        MemoryFiles changed = part.copy();
        byte[] leaves = changed.bytes("entries/001");
        int length = (leaves[1] & 0xff) << 8 | (leaves[2] & 0xff);
        changed.files().put("entries/001", Arrays.copyOfRange(leaves, 3 + length, leaves.length));
        byte[] payloads = changed.bytes("payloads/001");
        changed.files().put("payloads/001", Arrays.copyOfRange(payloads, payload(payloads, 301), payloads.length));
        assertThat(verify(changed).findings())
                .singleElement()
                .extracting(Finding::what)
                .asString()
                .contains("an entry was left out");
    }

    @Test
    void a_payload_passed_off_as_erased_is_noticed() {
        MemoryFiles changed = whole.copy();
        byte[] payloads = changed.bytes(payloads(20));
        int from = payload(payloads, 20);
        int to = payload(payloads, 21);
        byte[] erased = Arrays.copyOf(payloads, payloads.length - (to - from) + 2);
        erased[from + 1] = 0;
        System.arraycopy(payloads, to, erased, from + 2, payloads.length - to);
        changed.files().put(payloads(20), erased);
        assertThat(verify(changed).findings())
                .singleElement()
                .extracting(Finding::what)
                .asString()
                .contains("passed off as erased");
    }

    @Test
    void a_log_made_anew_around_an_old_checkpoint_is_noticed_although_all_fits_together() throws IOException {
        SampleLog anew = new SampleLog(
                SIZE,
                LOG.key(),
                (index, usual) -> index == 700
                        ? Leaves.recordedAt(usual, usual.recordedAt().plusNanos(1))
                        : usual);
        MemoryFiles changed = anew.export(Selection.WHOLE);
        changed.files().put("checkpoint", LOG.checkpoint());
        assertThat(verify(changed).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.index()).isEmpty();
            assertThat(finding.what())
                    .startsWith("The entries and hashes fit together, but they are not those that were signed");
        });
    }

    @Test
    void a_leaf_changed_together_with_its_tile_is_found_in_its_chunk() {
        MemoryFiles changed = whole.copy();
        byte[] bundle = changed.bytes(bundle(700));
        int[] leaf = leaf(bundle, 700 % 256);
        // the first digit of the id, which all of them have as 0
        bundle[leaf[0] + "kontor.dev/log-entry@v1\nid ".length()] = '1';
        byte[] row = changed.bytes(tile(700));
        new TreeHasher().leaf(bundle, leaf[0], leaf[1], row, 700 % 256);
        Report report = verify(changed);
        assertThat(report.firstWrong()).hasValue(512);
        assertThat(report.findings())
                .extracting(Finding::what)
                .anyMatch(what -> what.startsWith("The hash that tile/1/"));
    }

    @Test
    void a_manifest_that_claims_an_enormous_log_ends_soon() {
        MemoryFiles changed = whole.copy();
        String manifest = SignedNote.parse(changed.bytes("manifest")).text();
        changed.files()
                .put(
                        "manifest",
                        LOG.key()
                                .sign(manifest.replace("size 1500", "size " + Long.MAX_VALUE))
                                .bytes());
        changed.files().put("checkpoint", Notes.checkpoint(LOG.key(), Long.MAX_VALUE));
        Report report = verify(changed);
        assertThat(report.findings()).hasSizeGreaterThan(100);
        assertThat(report.notes()).contains("So much is wrong that the verification was ended.");
    }

    private static MemoryFiles export(SampleLog log, Selection selection, Long... older) {
        try {
            return log.export(selection, older);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Report verify(MemoryFiles files) {
        Wanted wanted = new Wanted(Optional.of(LOG.key().verifier()), Optional.empty(), OptionalLong.empty(), 2);
        return VerifyExport.of(files, wanted, Progress.SILENT);
    }

    private static String bundle(int index) {
        return index < 1280 ? "tile/entries/00" + index / 256 : "tile/entries/005.p/220";
    }

    private static String tile(int index) {
        return index < 1280 ? "tile/0/00" + index / 256 : "tile/0/005.p/220";
    }

    private static String payloads(int index) {
        return "payloads/00" + index / 256;
    }

    /** Where in a bundle the bytes of a leaf begin, and how many they are. */
    private static int[] leaf(byte[] bundle, int position) {
        int at = 0;
        for (int i = 0; ; i++) {
            int length = (bundle[at] & 0xff) << 8 | (bundle[at + 1] & 0xff);
            if (i == position) {
                return new int[] {at + 2, length};
            }
            at += 2 + length;
        }
    }

    /** Where in a file of payloads the record of an entry begins. */
    private static int payload(byte[] payloads, int index) {
        int at = 0;
        while ((payloads[at] & 0xff) != index % 256) {
            at += payloads[at + 1] == 1 ? 2 + 32 + 4 + ByteBuffer.wrap(payloads).getInt(at + 34) : 2;
        }
        return at;
    }
}
