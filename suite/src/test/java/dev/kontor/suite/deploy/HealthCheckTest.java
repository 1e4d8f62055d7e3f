package dev.kontor.suite.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program the images ask for their health with. */
class HealthCheckTest {

    @TempDir
    private Path classes;

    private HttpServer service;
    private volatile int status = 200;

    @BeforeEach
    void compile_as_the_dockerfile_does() throws IOException {
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-d",
                        classes.toString(),
                        Repository.path("deploy/docker/HealthCheck.java").toString());
        assertThat(result).isZero();
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/actuator/health", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void a_service_that_is_up_is_healthy() throws Exception {
        assertThat(check()).isZero();
    }

    @Test
    void a_service_that_is_down_or_gone_is_not() throws Exception {
        status = 503;
        assertThat(check()).isEqualTo(1);

        service.stop(0);
        assertThat(check()).isEqualTo(1);
    }

    private int check() throws IOException, InterruptedException {
        ProcessBuilder check = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx32m",
                "-cp",
                classes.toString(),
                "HealthCheck");
        check.environment()
                .put("KONTOR_PORT", Integer.toString(service.getAddress().getPort()));
        Process process = check.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
