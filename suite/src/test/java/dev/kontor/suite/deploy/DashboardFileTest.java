package dev.kontor.suite.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DashboardFileTest {

    private final JsonNode dashboard = Repository.json("deploy/grafana/dashboards/kontor.json");

    @Test
    void it_shows_only_metrics_of_ours_that_are_registered() throws IOException {
        Set<String> shown =
                Repository.found("(kontor_[a-z_]+)", String.join(" ", dashboard.findValuesAsString("expr")));

        String sources = sources();
        assertThat(shown)
                .isNotEmpty()
                .allSatisfy(metric -> assertThat(sources)
                        .contains('"' + metric.replaceAll("_total$", "").replace('_', '.') + '"'));
    }

    @Test
    void every_panel_asks_the_provisioned_source() {
        String source = Repository.yaml("deploy/grafana/provisioning/datasources/prometheus.yml")
                .at("/datasources/0/uid")
                .asString();
        List<String> asked = dashboard.get("panels").findValuesAsString("uid");

        assertThat(asked).hasSameSizeAs(dashboard.get("panels")).containsOnly(source);
    }

    @Test
    void dashboards_lie_where_the_provider_looks() {
        String looked = Repository.yaml("deploy/grafana/provisioning/dashboards/kontor.yml")
                .at("/providers/0/options/path")
                .asString();

        assertThat(Compose.volumes("grafana")).contains("./deploy/grafana/dashboards:" + looked + ":ro");
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Repository.path("service-kit/src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> {
                        try {
                            return Files.readString(file);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .collect(Collectors.joining());
        }
    }
}
