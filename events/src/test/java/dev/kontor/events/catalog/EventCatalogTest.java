package dev.kontor.events.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.envelope.EventType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventCatalogTest {

    @ParameterizedTest
    @MethodSource("types")
    void a_name_tells_topic_event_and_version(EventType<?> type) {
        assertThat(type.name())
                .matches("\\Q" + type.topic() + "." + type.body().getSimpleName() + "\\E\\.v[1-9][0-9]*");
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_event_is_a_record_on_a_topic_that_is_listed(EventType<?> type) {
        assertThat(type.body().isRecord()).isTrue();
        assertThat(Stream.of(Topics.DOMAIN, Topics.OUTBOUND, Topics.MASTER_DATA, Topics.DELIVERY)
                        .flatMap(List::stream))
                .contains(type.topic());
    }

    static List<EventType<?>> types() {
        return EventCatalog.TYPES.all();
    }
}
