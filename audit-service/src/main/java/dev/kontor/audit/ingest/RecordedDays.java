package dev.kontor.audit.ingest;

import dev.kontor.audit.log.LogEntry;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many events are recorded by topic and day (UTC), carried on with each batch. */
@Component
class RecordedDays {

    private record TopicDay(String topic, LocalDate day) {

        static TopicDay of(LogEntry entry) {
            return new TopicDay(entry.position().topic(), LocalDate.ofInstant(entry.time(), ZoneOffset.UTC));
        }
    }

    private final JdbcClient jdbc;

    RecordedDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param firsts entries whose place was free */
    void add(Collection<LogEntry> firsts) {
        List<Map.Entry<TopicDay, Long>> all = List.copyOf(firsts.stream()
                .collect(Collectors.groupingBy(TopicDay::of, Collectors.counting()))
                .entrySet());
        if (all.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO recorded (topic, day, events)
                        SELECT * FROM unnest(CAST(:topics AS text[]), CAST(:days AS date[]), CAST(:events AS bigint[]))
                        ON CONFLICT (topic, day) DO UPDATE SET events = recorded.events + excluded.events
                        """)
                .param("topics", texts(all, one -> one.getKey().topic()))
                .param("days", texts(all, one -> one.getKey().day().toString()))
                .param("events", texts(all, one -> one.getValue().toString()))
                .update();
    }

    private static String[] texts(
            List<Map.Entry<TopicDay, Long>> all, Function<Map.Entry<TopicDay, Long>, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }
}
