package dev.kontor.suite.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.suite.JavaProcess;
import dev.kontor.suite.RunningSuite;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenApiServedTest {

    @ParameterizedTest
    @ValueSource(strings = {"intake", "extraction", "validation", "approval", "payment", "audit", "reporting"})
    void every_service_gives_its_description_to_everybody(String service) throws Exception {
        URI uri = URI.create(RunningSuite.shared().url(service) + "/api/v1/openapi.json");
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
            assertThat(answer.body())
                    .isEqualTo(Files.readString(JavaProcess.ROOT.resolve(
                            service + "-service/src/main/resources/openapi/" + service + ".json")));
        }
    }
}
