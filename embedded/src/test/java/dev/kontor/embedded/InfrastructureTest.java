package dev.kontor.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class InfrastructureTest {
    private final Infrastructure infrastructure = Infrastructure.shared();

    @Test
    void everyDatabaseHasAnOwnRoleThatMayReplicate() throws SQLException {
        Infrastructure.Database first = infrastructure.newDatabase("Intake service");
        Infrastructure.Database second = infrastructure.newDatabase("Intake service");
        assertThat(first.jdbcUrl()).isNotEqualTo(second.jdbcUrl());
        assertThat(first.user()).startsWith("intake_service_").isNotEqualTo(second.user());
        try (Connection connection = first.connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE document (id int)");
            statement.execute("CREATE PUBLICATION documents FOR TABLE document");
            statement.execute("SELECT pg_create_logical_replication_slot('documents', 'pgoutput')");
            statement.execute("SELECT pg_drop_replication_slot('documents')");
        }
        assertThatThrownBy(() -> DriverManager.getConnection(first.jdbcUrl(), first.user(), second.password()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void aTopicIsReadyForItsProducerWhenItIsCreated() throws Exception {
        infrastructure.createTopics(List.of(TopicSpec.of("ready", 12)));
        Messages messages = new Messages(infrastructure.clientProperties(), "ready");
        messages.write("at once");
        assertThat(messages.read(1)).containsExactly("at once");
        assertThat(infrastructure.bootstrapServers())
                .isEqualTo(infrastructure.kafka().bootstrapServers());
    }
}
