package dev.kontor.events.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class EventTypesTest {

    record Rained() implements Event {}

    record Snowed() implements Event {}

    private static final EventType<Rained> RAINED = new EventType<>("weather.Rained.v1", "weather", Rained.class);

    private final EventTypes types = new EventTypes(List.of(RAINED));

    @Test
    void a_type_is_found_by_class_and_by_name() {
        assertThat(types.of(Rained.class)).isEqualTo(RAINED);
        assertThat(types.named("weather.Rained.v1")).contains(RAINED);
        assertThat(types.all()).containsExactly(RAINED);
    }

    @Test
    void the_schema_is_named_after_the_type() {
        assertThat(RAINED.schema()).isEqualTo("https://kontor.dev/schemas/weather.Rained.v1.json");
    }

    @Test
    void an_unknown_name_is_passed_over_and_an_unknown_class_is_a_mistake() {
        assertThat(types.named("weather.Rained.v2")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> types.of(Snowed.class));
    }

    @Test
    void two_types_of_one_name_or_one_class_are_refused() {
        EventType<Snowed> sameName = new EventType<>(RAINED.name(), "weather", Snowed.class);
        EventType<Rained> sameClass = new EventType<>("weather.Rained.v2", "weather", Rained.class);
        assertThatIllegalStateException().isThrownBy(() -> new EventTypes(List.of(RAINED, sameName)));
        assertThatIllegalStateException().isThrownBy(() -> new EventTypes(List.of(RAINED, sameClass)));
    }
}
