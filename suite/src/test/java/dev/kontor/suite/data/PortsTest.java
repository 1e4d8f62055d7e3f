package dev.kontor.suite.data;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.suite.Suite;
import dev.kontor.suite.SuiteOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    private static final int BASE = 18600;

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 80, 1023, 65525, 65536, Integer.MAX_VALUE})
    void a_row_that_does_not_fit_is_refused(int base) {
        assertThatThrownBy(() -> new Ports(base))
                .isInstanceOf(StartRefused.class)
                .hasMessage("The ports start at " + base + ", but must lie between 1024 and 65524.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 8400, 65524})
    void a_row_that_fits_is_taken(int base) {
        assertThatCode(() -> new Ports(base)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "0, the console",
        "1, intake",
        "2, extraction",
        "3, validation",
        "4, approval",
        "5, payment",
        "6, audit",
        "7, reporting",
        "8, the token issuer",
        "9, the broker",
        "10, the broker's controller"
    })
    void a_taken_port_is_named_with_what_it_is_for(int offset, String user) throws IOException {
        try (ServerSocket taken = listen(offset)) {
            assertThatThrownBy(() -> new Ports(BASE).requireFree())
                    .isInstanceOf(StartRefused.class)
                    .hasMessage("Port " + taken.getLocalPort() + " for " + user
                            + " is taken; stop what listens there or choose others with --ports BASE.");
        }
    }

    @Test
    void a_suite_that_finds_a_port_taken_lets_go_of_its_folder(@TempDir Path data) throws IOException {
        try (ServerSocket taken = listen(3)) {
            DataFolder folder = DataFolder.open(data);
            assertThatThrownBy(() -> Suite.start(
                            folder, new Ports(BASE), SuiteOptions.local(new CompletableFuture<String>()::complete)))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageStartingWith("Port " + taken.getLocalPort() + " for validation is taken");
        }
        assertThatCode(() -> DataFolder.open(data).close()).doesNotThrowAnyException();
    }

    private static ServerSocket listen(int offset) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), BASE + offset));
        return socket;
    }
}
