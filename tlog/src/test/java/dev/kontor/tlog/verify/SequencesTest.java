package dev.kontor.tlog.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.tlog.Seed;
import dev.kontor.tlog.entry.CheckedLeaf;
import dev.kontor.tlog.entry.LeafEntry;
import dev.kontor.tlog.export.SampleLog;
import dev.kontor.tlog.export.Selection;
import dev.kontor.tlog.note.SignerKey;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SequencesTest {

    private final Seed seed = Seed.any();
    private final Random random = seed.random();
    private final LeafEntry any = LeafEntry.decode(new SampleLog(1).entry(0).leaf());

    @Test
    void a_missing_sequence_is_found_at_the_entry_behind_the_gap() throws IOException {
        // entry 12 is the second one of its document on its topic
        Report report = verify(900, (index, usual) -> index == 12 ? Leaves.withSequence(usual, 3) : usual);
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.index()).hasValue(12);
            assertThat(finding.what())
                    .matches("Entry 12 has sequence 3 of document/.* on kontor.intake, but sequence 2 is missing.");
        });
    }

    @Test
    void a_sequence_that_is_there_twice_is_found_at_the_second() throws IOException {
        Report report = verify(900, (index, usual) -> index == 12 ? Leaves.withSequence(usual, 1) : usual);
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.index()).hasValue(12);
            assertThat(finding.what()).endsWith("which an earlier entry has already.");
        });
    }

    @Test
    void a_log_that_goes_back_in_time_is_found_where_it_does() throws IOException {
        Report report =
                verify(900, (index, usual) -> index == 500 ? Leaves.recordedAt(usual, SampleLog.recorded(400)) : usual);
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.index()).hasValue(500);
            assertThat(finding.what()).contains("before the entry before it");
        });
    }

    @Test
    void what_comes_late_fills_its_gap_whatever_the_order() {
        for (int i = 0; i < 200; i++) {
            int length = 1 + random.nextInt(30);
            List<Long> order = new ArrayList<>();
            for (long sequence = 1; sequence <= length; sequence++) {
                order.add(sequence);
            }
            Collections.shuffle(order, random);
            assertThat(take(true, order)).as("%s: %s", seed, order).isEmpty();
            List<Long> later = order.stream().map(sequence -> sequence + 7).toList();
            assertThat(take(false, later)).as("%s: %s in a part", seed, later).isEmpty();
            assertThat(take(true, later)).as("%s: %s in a whole", seed, later).isNotEmpty();
        }
    }

    @Test
    void whatever_is_left_out_or_doubled_in_any_order_is_noticed() {
        for (int i = 0; i < 200; i++) {
            int length = 3 + random.nextInt(30);
            List<Long> order = new ArrayList<>();
            for (long sequence = 1; sequence <= length; sequence++) {
                order.add(sequence);
            }
            long inner = 2L + random.nextInt(length - 2);
            if (random.nextBoolean()) {
                order.remove(inner);
            } else {
                order.add(inner);
            }
            Collections.shuffle(order, random);
            assertThat(take(random.nextBoolean(), order))
                    .as("%s: %s", seed, order)
                    .hasSize(1);
        }
    }

    @Test
    void many_streams_are_kept_apart() {
        Sequences sequences = new Sequences(true);
        Findings findings = new Findings();
        for (long sequence = 1; sequence <= 3; sequence++) {
            CheckedLeaf leaf = leaf(sequence);
            for (long stream = 0; stream < 50_000; stream++) {
                StreamKey key = new StreamKey(stream * 0x9e3779b97f4a7c15L, stream % 100);
                sequences.take(stream, leaf, key, findings);
            }
        }
        sequences.finish(findings);
        assertThat(findings.none()).isTrue();
        assertThat(sequences.streams()).isEqualTo(50_000);
    }

    @Test
    void a_flood_of_entries_without_predecessors_stays_within_bounds() {
        Sequences sequences = new Sequences(true);
        Findings findings = new Findings();
        for (long i = 0; i < 150_000; i++) {
            sequences.take(i, leaf(2 + i), StreamKey.NONE, findings);
        }
        sequences.finish(findings);
        assertThat(findings.sorted()).extracting(Finding::what).anyMatch(what -> what.startsWith("More than 100000"));
    }

    private List<Finding> take(boolean whole, List<Long> order) {
        Sequences sequences = new Sequences(whole);
        Findings findings = new Findings();
        for (int i = 0; i < order.size(); i++) {
            sequences.take(i, leaf(order.get(i)), StreamKey.NONE, findings);
        }
        sequences.finish(findings);
        return findings.sorted();
    }

    private CheckedLeaf leaf(long sequence) {
        return new CheckedLeaf(Leaves.withSequence(any, sequence).encode());
    }

    private static Report verify(long size, SampleLog.Change change) throws IOException {
        SampleLog log = new SampleLog(size, SignerKey.generate(SampleLog.ORIGIN, new SecureRandom()), change);
        Wanted wanted = new Wanted(Optional.empty(), Optional.empty(), OptionalLong.empty(), 2);
        return VerifyExport.of(log.export(Selection.WHOLE), wanted, Progress.SILENT);
    }
}
