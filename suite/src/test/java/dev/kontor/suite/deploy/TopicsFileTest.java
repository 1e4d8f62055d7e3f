package dev.kontor.suite.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.catalog.Topics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class TopicsFileTest {

    private static final String FILE = "deploy/kafka/topics.json";

    private final JsonNode topics = Repository.json(FILE);

    @Test
    void the_file_names_the_topics_of_the_catalog() {
        List<String> catalog = new ArrayList<>(Topics.DOMAIN);
        catalog.addAll(Topics.OUTBOUND);
        catalog.addAll(Topics.MASTER_DATA);
        catalog.addAll(Topics.DELIVERY);
        List<String> names = new ArrayList<>();
        topics.forEach(topic -> names.add(topic.get("name").asString()));

        assertThat(names).containsExactlyInAnyOrderElementsOf(catalog);
    }

    @Test
    void domain_topics_have_one_partition_count_so_that_a_subject_lies_in_the_same_everywhere() {
        List<Integer> partitions = new ArrayList<>();
        topics.forEach(topic -> {
            if (Topics.DOMAIN.contains(topic.get("name").asString())) {
                partitions.add(topic.get("partitions").asInt());
            }
        });

        assertThat(partitions).hasSameSizeAs(Topics.DOMAIN).containsOnly(partitions.getFirst());
    }

    @Test
    void the_script_of_the_container_creates_exactly_these(@TempDir Path folder) throws Exception {
        List<String> expected = new ArrayList<>();
        topics.forEach(topic -> {
            StringBuilder line = new StringBuilder(
                    "--bootstrap-server kafka:9092 --command-config client --create --if-not-exists --topic "
                            + topic.get("name").asString() + " --partitions "
                            + topic.get("partitions").asInt() + " --replication-factor 1");
            topic.get("config")
                    .properties()
                    .forEach(setting -> line.append(" --config ")
                            .append(setting.getKey())
                            .append('=')
                            .append(setting.getValue().asString()));
            expected.add(line.toString());
        });

        assertThat(KafkaScript.named("create-topics.sh").run(folder, FILE)).isEqualTo(expected);
    }
}
