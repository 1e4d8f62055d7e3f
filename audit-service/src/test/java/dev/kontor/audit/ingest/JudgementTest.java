package dev.kontor.audit.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.audit.log.LogEntry;
import dev.kontor.audit.log.Position;
import dev.kontor.audit.log.StreamId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JudgementTest {

    private static final StreamId STREAM = new StreamId("t", "document/1");

    @Test
    void a_sequence_without_a_gap_is_recorded_in_order() {
        Judgement judgement = judge(event(1, 1, "a"), event(2, 2, "b"), event(3, 3, "c"));

        assertThat(judgement.entries()).extracting(LogEntry::index).containsExactly(7L, 8L, 9L);
        assertThat(progress(judgement).highest()).isEqualTo(3);
        assertThat(progress(judgement).gaps()).isEmpty();
        assertThat(judgement.contradictions()).isEmpty();
    }

    @Test
    void what_comes_again_is_passed_over() {
        Judgement judgement = judge(event(1, 1, "a"), event(1, 1, "a"));

        assertThat(judgement.entries()).hasSize(1);
        assertThat(judgement.contradictions()).isEmpty();
    }

    @Test
    void numbers_that_were_passed_over_are_a_gap_until_the_last_of_them_arrives() {
        assertThat(progress(judge(event(2, 2, "b"), event(5, 5, "e"))).gaps())
                .containsExactly(new Gap(null, 1, 1, 1, 7), new Gap(null, 3, 4, 2, 8));
        assertThat(progress(judge(event(5, 5, "e"), event(3, 3, "c"))).gaps())
                .containsExactly(new Gap(null, 1, 4, 3, 7));
        assertThat(progress(judge(event(3, 3, "c"), event(1, 1, "a"), event(2, 2, "b")))
                        .gaps())
                .noneMatch(Gap::isOpen);
    }

    @Test
    void the_same_id_or_the_same_place_with_other_bytes_is_a_contradiction_and_recorded() {
        Judgement otherBytes = judge(event(1, 1, "a"), event(1, 1, "x"));
        Judgement samePlace = judge(event(1, 1, "a"), event(2, 1, "a"));
        Judgement sameId = judge(event(1, 1, "a"), event(1, 2, "a"));

        for (Judgement judgement : List.of(otherBytes, samePlace, sameId)) {
            assertThat(judgement.entries()).hasSize(2);
            assertThat(judgement.contradictions()).singleElement().satisfies(contradiction -> {
                assertThat(contradiction.entry().index()).isEqualTo(8);
                assertThat(contradiction.earlier().index()).isEqualTo(7);
            });
        }
        assertThat(judge(event(1, 1, "a"), event(1, 1, "x"), event(1, 1, "x")).entries())
                .as("a contradiction that comes again")
                .hasSize(2);
    }

    @Test
    void a_place_that_is_taken_does_not_fill_a_gap_twice() {
        Judgement judgement = judge(event(4, 4, "d"), event(2, 2, "b"), event(9, 2, "x"));

        assertThat(progress(judgement).gaps()).containsExactly(new Gap(null, 1, 3, 2, 7));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void any_order_of_arrival_ends_the_same(long seed) {
        List<LogEntry> events = LongStream.rangeClosed(1, 40)
                .mapToObj(i -> event(i, i, "body " + i))
                .collect(Collectors.toList());
        Collections.shuffle(events, new Random(seed));

        Judgement judgement = judge(events.toArray(LogEntry[]::new));

        assertThat(judgement.entries()).hasSize(40);
        assertThat(progress(judgement).highest()).isEqualTo(40);
        assertThat(progress(judgement).gaps()).noneMatch(Gap::isOpen);
        assertThat(judgement.contradictions()).isEmpty();
    }

    private static StreamProgress progress(Judgement judgement) {
        StreamProgress progress = judgement.streams().get(STREAM);
        assertThat(progress).isNotNull();
        return Objects.requireNonNull(progress);
    }

    private static Judgement judge(LogEntry... events) {
        Judgement judgement = new Judgement(7, List.of(), Map.of());
        for (LogEntry event : events) {
            judgement.take(event);
        }
        return judgement;
    }

    private static LogEntry event(long id, long sequence, String body) {
        return new LogEntry(
                -1,
                new UUID(0, id),
                new Position(STREAM.topic(), STREAM.subject(), sequence),
                0,
                0,
                "type",
                "/kontor/test",
                "schema",
                "acme",
                "service/x",
                new UUID(0, 0),
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                Map.of(),
                new byte[0],
                body);
    }
}
