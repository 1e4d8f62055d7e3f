package dev.kontor.intake.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.events.envelope.EventJson;
import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.ProblemException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.access.AccessDeniedException;

class MetadataTest {

    private static final Caller OF_ONE = new Caller("p1", Set.of("clerk"), Set.of("acme"));
    private static final Caller OF_TWO = new Caller("p2", Set.of("clerk"), Set.of("acme", "brown"));
    private static final Caller OF_ALL = new Caller("p3", Set.of("clerk"), Set.of("*"));

    @Test
    void without_a_company_the_only_one_of_the_caller_is_meant() {
        assertThat(read(null).companyOf(OF_ONE)).isEqualTo("acme");
        assertThatThrownBy(() -> read("").companyOf(OF_TWO)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> read("{}").companyOf(OF_ALL)).isInstanceOf(ProblemException.class);
    }

    @Test
    void a_company_of_others_is_refused() {
        assertThat(read("{\"company\":\"brown\"}").companyOf(OF_TWO)).isEqualTo("brown");
        assertThatThrownBy(() -> read("{\"company\":\"brown\"}").companyOf(OF_ONE))
                .isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not json", "[]", "\"text\"", "{\"company\":\"\"}", "{\"company\":{}}"})
    void what_is_no_metadata_is_a_bad_request(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code().code()).isEqualTo("BAD_REQUEST"));
    }

    private static Metadata read(@Nullable String text) {
        return Metadata.read(text, EventJson.mapper());
    }
}
