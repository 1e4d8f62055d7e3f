package dev.kontor.suite;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.suite.data.Ports;
import dev.kontor.suite.data.StartRefused;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoinedTest {

    private static final Ports PORTS = new Ports(18400);

    @Test
    void without_a_suite_there_is_nothing_to_join(@TempDir Path folder) {
        Path none = folder.resolve("none");

        assertThatThrownBy(() -> Joined.start(none, PORTS, "extraction", 18402))
                .isInstanceOf(StartRefused.class)
                .hasMessage("There is no suite in " + none + "; start one with ./kontor up --without extraction.");
    }

    @Test
    void a_service_that_is_none_cannot_join(@TempDir Path folder) {
        assertThatThrownBy(() -> Joined.start(folder, PORTS, "catering", 18402))
                .isInstanceOf(StartRefused.class)
                .hasMessage("There is no service catering.");
    }
}
