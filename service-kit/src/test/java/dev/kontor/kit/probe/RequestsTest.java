package dev.kontor.kit.probe;

import static dev.kontor.kit.probe.Probe.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Roles before content, versions, cursors. */
class RequestsTest {

    private final Probe probe = Probe.shared();
    private final String clerk = Probe.caller("clerk");
    private final String thing = "/api/v1/things/" + UUID.randomUUID();

    @Test
    void who_has_not_the_role_does_not_learn_what_is_wrong_with_the_request() {
        assertThat(problem(probe.post(Probe.caller("auditor"), "/api/v1/notes", "{")))
                .isEqualTo("403 FORBIDDEN");
        assertThat(problem(probe.post(clerk, "/api/v1/notes", "{"))).isEqualTo("400 BAD_REQUEST");
    }

    @Test
    void a_route_that_names_no_role_is_for_nobody() {
        assertThat(problem(probe.get(clerk, "/api/v1/forgotten"))).isEqualTo("403 FORBIDDEN");
    }

    @Test
    void what_exists_is_not_replaced_blindly() {
        assertThat(probe.put(clerk, thing).statusCode()).isEqualTo(200);

        assertThat(problem(probe.put(clerk, thing))).isEqualTo("428 PRECONDITION_REQUIRED");
        assertThat(problem(probe.put(clerk, thing, "If-Match", "\"7\""))).isEqualTo("412 PRECONDITION_FAILED");
        assertThat(problem(probe.put(clerk, thing, "If-Match", "W/\"1\""))).isEqualTo("412 PRECONDITION_FAILED");
        HttpResponse<String> changed = probe.put(clerk, thing, "If-Match", "\"9\", \"1\"");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag")).contains("\"2\"");
    }

    @Test
    void what_does_not_exist_is_no_version_of_anything() {
        assertThat(problem(probe.put(clerk, thing, "If-Match", "*"))).isEqualTo("412 PRECONDITION_FAILED");
    }

    @Test
    void who_has_the_present_version_is_not_sent_it_again() {
        probe.put(clerk, thing);

        HttpResponse<String> unchanged = probe.get(clerk, thing, "If-None-Match", "\"1\"");
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        assertThat(probe.get(clerk, thing, "If-None-Match", "\"0\"").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%21", "abc", "", "MQBy"})
    void what_is_no_cursor_of_the_list_is_refused(String cursor) {
        assertThat(problem(probe.get(clerk, "/api/v1/notes?cursor=" + cursor))).isEqualTo("400 BAD_REQUEST");
    }
}
