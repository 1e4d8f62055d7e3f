package dev.kontor.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {
    private static final TopicSpec ORDERS = new TopicSpec("orders", 3, Map.of("retention.ms", "86400000"));

    @TempDir
    private Path folder;

    @Test
    void messagesTopicsAndTheClusterOutliveARestart() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(EmbeddedKafka.Settings.in(folder))) {
            kafka.createTopics(List.of(ORDERS));
            new Messages(kafka.clientProperties(), "orders").write("first");
            assertThat(new Messages(kafka.clientProperties(), "orders").read(1)).containsExactly("first");
        }
        String cluster = Files.readString(folder.resolve("cluster-id"));
        try (EmbeddedKafka kafka = EmbeddedKafka.start(EmbeddedKafka.Settings.in(folder));
                Admin admin = Admin.create(kafka.clientProperties())) {
            kafka.createTopics(List.of(new TopicSpec("orders", 7, Map.of()), TopicSpec.of("payments", 2)));
            assertThat(partitions(admin, "orders"))
                    .as("an existing topic is left alone")
                    .isEqualTo(3);
            assertThat(partitions(admin, "payments")).isEqualTo(2);
            assertThat(retention(admin)).isEqualTo("86400000");
            new Messages(kafka.clientProperties(), "orders").write("second");
            assertThat(new Messages(kafka.clientProperties(), "orders").read(2))
                    .containsExactlyInAnyOrder("first", "second");
            assertThat(admin.describeCluster().clusterId().get()).isEqualTo(cluster);
        }
    }

    @Test
    void messagesOutliveAKill() throws Exception {
        Process jvm = BrokerUntilKilled.launch(folder);
        jvm.destroyForcibly().waitFor();
        try (EmbeddedKafka kafka = EmbeddedKafka.start(EmbeddedKafka.Settings.in(folder))) {
            kafka.createTopics(List.of(TopicSpec.of("orders", 3)));
            assertThat(new Messages(kafka.clientProperties(), "orders").read(1)).containsExactly("before the kill");
        }
    }

    @Test
    void aFatalFaultIsToldAndDoesNotEndTheJvm() throws Exception {
        CompletableFuture<String> told = new CompletableFuture<>();
        EmbeddedKafka.Settings settings = new EmbeddedKafka.Settings(folder, 0, 0, Optional.empty(), told::complete);
        EmbeddedKafka kafka = EmbeddedKafka.start(settings);
        try (kafka) {
            assertThatThrownBy(() -> Exit.halt(1, "all log dirs have failed")).isInstanceOf(EmbeddedException.class);
            assertThat(told.get(10, TimeUnit.SECONDS))
                    .contains("asked to end the process with status 1", "all log dirs have failed")
                    .contains("EmbeddedKafkaTest");
            assertThatThrownBy(() -> EmbeddedKafka.start(settings))
                    .isInstanceOf(EmbeddedException.class)
                    .hasMessage("Another running program uses " + folder + ".");
            int port = Integer.parseInt(kafka.bootstrapServers().split(":", -1)[1]);
            assertThatThrownBy(() -> EmbeddedKafka.start(
                            new EmbeddedKafka.Settings(folder, port, 0, Optional.empty(), told::complete)))
                    .isInstanceOf(EmbeddedException.class)
                    .hasMessage("Kafka cannot start: another program uses port " + port + " of 127.0.0.1.");
        }
    }

    private static int partitions(Admin admin, String topic) throws Exception {
        return sole(admin.describeTopics(Set.of(topic)).allTopicNames().get())
                .partitions()
                .size();
    }

    private static String retention(Admin admin) throws Exception {
        ConfigResource orders = new ConfigResource(ConfigResource.Type.TOPIC, "orders");
        return sole(admin.describeConfigs(Set.of(orders)).all().get())
                .get("retention.ms")
                .value();
    }

    private static <T> T sole(Map<?, T> answer) {
        return answer.values().iterator().next();
    }
}
