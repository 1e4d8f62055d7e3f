package dev.kontor.kit.rolling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.embedded.Infrastructure;
import dev.kontor.embedded.Infrastructure.Database;
import dev.kontor.embedded.TopicSpec;
import dev.kontor.events.envelope.EventJson;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.kit.disorder.Topic;
import dev.kontor.kit.ident.Ids;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A service is replaced while it runs; the second release writes a member and an event that the first does not know. */
class RollingReleaseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Ids IDS = new Ids(Clock.systemUTC());

    private final List<DocumentId> told = new ArrayList<>();

    @Test
    void old_and_new_apply_every_event_once_side_by_side_and_park_none() throws Exception {
        Infrastructure.shared()
                .createTopics(Stream.of(
                                "kontor.rolling",
                                "kontor.rolling-heard",
                                "kontor.dead-letters",
                                "kontor.watermarks",
                                "kontor.audit")
                        .map(topic -> TopicSpec.of(topic, 4))
                        .toList());
        Topic heard = new Topic("kontor.rolling-heard");
        Database database = Infrastructure.shared().newDatabase("rolling");
        DocumentId whole = new DocumentId(IDS.next());
        Release old = new Release("old", database);
        old.publish(whole, "Told", "first");
        await().atMost(PATIENCE).until(() -> releases(heard), list -> list.contains("old"));

        try (Release next = new Release("new", database)) {
            next.publish(whole, "Told", "second", "loud");
            next.publish(whole, "Whispered", "third");
            next.publish(whole, "Told", "fourth", "loud");
            await().atMost(PATIENCE).until(() -> {
                tell(old, "by the old");
                tell(next, "by the new", "loud");
                return releases(heard).containsAll(List.of("old", "new"));
            });
            old.close();
            DocumentId last = new DocumentId(IDS.next());
            next.publish(last, "Whispered", "only the new one hears this");
            next.publish(last, "Told", "and this", "soft");

            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(texts(heard, last)).containsExactly("only the new one hears this", "and this"));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(told)
                            .allSatisfy(
                                    subject -> assertThat(texts(heard, subject)).hasSize(1)));
            assertThat(texts(heard, whole)).containsSubsequence("first", "second", "fourth");
            assertThat(texts(heard, whole)).doesNotHaveDuplicates();
        }
        assertThat(new Topic("kontor.rolling").of(whole))
                .extracting(record -> new String(record.value(), UTF_8))
                .contains("{\"text\":\"second\",\"tone\":\"loud\"}");
        assertThat(parked(database)).isZero();
    }

    private void tell(Release release, Object... members) throws ReflectiveOperationException {
        DocumentId subject = new DocumentId(IDS.next());
        told.add(subject);
        release.publish(subject, "Told", members);
    }

    private static List<String> releases(Topic heard) {
        return heard.all().stream()
                .map(record -> EventJson.mapper()
                        .readTree(record.value())
                        .path("release")
                        .asString())
                .distinct()
                .toList();
    }

    private static List<String> texts(Topic heard, DocumentId subject) {
        return heard.once(subject).stream()
                .map(record ->
                        EventJson.mapper().readTree(record.value()).path("text").asString())
                .toList();
    }

    private static long parked(Database database) throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM rolling.parked")) {
            row.next();
            return row.getLong(1);
        }
    }
}
