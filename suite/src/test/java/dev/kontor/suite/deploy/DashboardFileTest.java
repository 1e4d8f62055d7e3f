package dev.kontor.suite.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What the files say; that their queries return data is asked of a real Prometheus elsewhere. */
class DashboardFileTest {

    private static final String FOLDER = "deploy/grafana/dashboards";

    @ParameterizedTest
    @MethodSource("dashboards")
    void every_panel_asks_the_provisioned_source(String file) {
        String source = Repository.yaml("deploy/grafana/provisioning/datasources/prometheus.yml")
                .at("/datasources/0/uid")
                .asString();

        assertThat(panels(file)).isNotEmpty().allSatisfy(panel -> {
            assertThat(panel.at("/datasource/uid").asString()).isEqualTo(source);
            assertThat(panel.path("targets").size()).isPositive();
        });
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void panels_have_a_name_and_a_number_of_their_own(String file) {
        assertThat(panels(file)).extracting(panel -> panel.path("id").asInt()).doesNotHaveDuplicates();
        assertThat(panels(file))
                .extracting(panel -> panel.path("title").asString())
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @Test
    void dashboards_have_names_of_their_own() throws IOException {
        assertThat(dashboards())
                .hasSizeGreaterThan(1)
                .extracting(file -> Repository.json(file).path("uid").asString())
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @Test
    void dashboards_lie_where_the_provider_looks() {
        String looked = Repository.yaml("deploy/grafana/provisioning/dashboards/kontor.yml")
                .at("/providers/0/options/path")
                .asString();

        assertThat(Compose.volumes("grafana")).contains("./" + FOLDER + ":" + looked + ":ro");
    }

    static List<String> dashboards() throws IOException {
        try (Stream<Path> files = Files.list(Repository.path(FOLDER))) {
            return files.map(file -> FOLDER + "/" + file.getFileName()).sorted().toList();
        }
    }

    private static List<JsonNode> panels(String file) {
        return Repository.json(file).path("panels").values().stream()
                .filter(panel -> !panel.path("type").asString().equals("row"))
                .toList();
    }
}
