package dev.kontor.reporting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.reporting.Lives.Happened;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Topics reach reporting in any order among each other; within a topic and subject the order is sure. */
class AnyOrderTest {
    private static final int ORDERS = 60;

    private static ReadModel readModel;

    @BeforeAll
    static void start() {
        readModel = new ReadModel();
    }

    @AfterAll
    static void stop() {
        readModel.close();
    }

    @Test
    void every_order_across_topics_ends_in_the_same_rows() {
        Map<String, List<Happened>> lives = Lives.all();
        readModel.clear();
        lives.values().forEach(readModel::apply);
        List<String> expected = readModel.rows();
        for (String end : lives.keySet()) {
            assertThat(readModel.statusOf(end)).isEqualTo(end);
        }

        for (int seed = 0; seed < ORDERS; seed++) {
            readModel.clear();
            Random random = new Random(seed);
            List<Happened> shuffled = interleaved(lives, random);
            for (List<Happened> batch : batches(shuffled, random)) {
                readModel.apply(batch);
            }
            assertThat(readModel.rows()).as("seed %d", seed).isEqualTo(expected);
        }
    }

    /** Takes from a topic of a subject chosen by chance, always its next event. */
    private static List<Happened> interleaved(Map<String, List<Happened>> lives, Random random) {
        List<Deque<Happened>> streams = new ArrayList<>();
        for (List<Happened> life : lives.values()) {
            streams.addAll(life.stream()
                    .collect(groupingBy(Happened::topic, LinkedHashMap::new, toCollection(ArrayDeque::new)))
                    .values());
        }
        List<Happened> interleaved = new ArrayList<>();
        while (!streams.isEmpty()) {
            Deque<Happened> stream = streams.get(random.nextInt(streams.size()));
            interleaved.add(stream.removeFirst());
            streams.removeIf(Deque::isEmpty);
        }
        return interleaved;
    }

    private static List<List<Happened>> batches(List<Happened> events, Random random) {
        List<List<Happened>> batches = new ArrayList<>();
        int start = 0;
        while (start < events.size()) {
            int end = Math.min(events.size(), start + 1 + random.nextInt(12));
            batches.add(events.subList(start, end));
            start = end;
        }
        return batches;
    }
}
