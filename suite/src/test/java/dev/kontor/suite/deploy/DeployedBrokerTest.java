package dev.kontor.suite.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import kafka.admin.ConfigCommand;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.UnsupportedSaslMechanismException;
import org.apache.kafka.tools.AclCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** No container can be run here; the broker's variables and the scripts' commands can. */
class DeployedBrokerTest {

    private static final String ACCOUNTS = "deploy/kafka/acls.json";
    private static final String KEEP_THE_FILE = "cp \"$7\" \"$0.${11}\"; echo \"$@\" | sed \"s#$7#$0.${11}#\"";

    @TempDir
    private Path folder;

    @Test
    void the_broker_of_the_containers_takes_the_accounts_and_rights_of_the_scripts_and_lets_nobody_else_in()
            throws Exception {
        try (DeployedBroker broker = new DeployedBroker(folder.resolve("data"))) {
            String printed = administrator();
            Map<String, Object> administrator = client(broker.internal(), printed);
            Path file = Files.writeString(folder.resolve("administrator.properties"), printed);
            try (Admin admin = Admin.create(administrator)) {
                for (String[] command : commands(users(), broker, file)) {
                    ConfigCommand.alterConfig(admin, new ConfigCommand.ConfigCommandOptions(command));
                }
                for (String[] command : commands(KafkaScript.named("create-acls.sh"), broker, file)) {
                    AclCommand.main(command);
                }
                admin.createTopics(topics("kontor.intake", "kontor.validation"))
                        .all()
                        .get();
            }

            Map<String, Object> intake = client(broker.external(), scram("intake", "of-intake"));
            await().ignoreExceptionsInstanceOf(ExecutionException.class)
                    .untilAsserted(() -> assertThat(names(intake)).containsExactly("kontor.intake"));
            assertThatThrownBy(() -> names(client(broker.external(), scram("intake", "guessed"))))
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
            assertThatThrownBy(() -> names(client(broker.external(), printed)))
                    .hasCauseInstanceOf(UnsupportedSaslMechanismException.class);
            Map<String, Object> atController = new HashMap<>(administrator);
            atController.put("bootstrap.controllers", broker.controller());
            atController.remove("bootstrap.servers");
            assertThatThrownBy(() -> cluster(atController)).hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    /** What the script would have started, with the address and the login of this broker. */
    private List<String[]> commands(KafkaScript script, DeployedBroker broker, Path administrator) throws Exception {
        Path work = Files.createTempDirectory(folder, "script");
        return script.run(work, ACCOUNTS).stream()
                .map(line -> line.replace("kafka:9092", broker.internal())
                        .replace("--command-config client", "--command-config " + administrator)
                        .split(" ", -1))
                .toList();
    }

    private static KafkaScript users() {
        Map<String, String> passwords = new HashMap<>();
        for (JsonNode line : Repository.json(ACCOUNTS)) {
            String account = line.get("principal").asString();
            passwords.put("KONTOR_KAFKA_PASSWORD_" + account.toUpperCase(Locale.ROOT), "of-" + account);
        }
        return new KafkaScript("create-users.sh", KEEP_THE_FILE, passwords);
    }

    private static List<NewTopic> topics(String... names) {
        return List.of(names).stream()
                .map(name -> new NewTopic(name, 1, (short) 1))
                .toList();
    }

    private static Iterable<String> names(Map<String, Object> client) throws Exception {
        try (Admin admin = Admin.create(client)) {
            return admin.listTopics().names().get();
        }
    }

    private static String cluster(Map<String, Object> client) throws Exception {
        try (Admin admin = Admin.create(client)) {
            return admin.describeCluster().clusterId().get();
        }
    }

    private static Map<String, Object> client(String servers, String login) throws IOException {
        Properties settings = new Properties();
        settings.load(new StringReader(login));
        Map<String, Object> client = new HashMap<>();
        settings.forEach((name, value) -> client.put(String.valueOf(name), value));
        client.put("bootstrap.servers", servers);
        return client;
    }

    private static String scram(String user, String password) {
        return """
                security.protocol=SASL_PLAINTEXT
                sasl.mechanism=SCRAM-SHA-512
                sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username="%s" password="%s";
                """.formatted(user, password);
    }

    /** As the script prints it. */
    private static String administrator() throws IOException, InterruptedException {
        ProcessBuilder script = new ProcessBuilder(
                "sh", Repository.path("deploy/kafka/administrator.sh").toString());
        script.environment().put("KONTOR_KAFKA_PASSWORD_ADMINISTRATOR", DeployedBroker.PASSWORD_OF + "ADMINISTRATOR");
        Process running = script.start();
        String printed = new String(running.getInputStream().readAllBytes(), UTF_8);
        assertThat(running.waitFor()).isZero();
        return printed;
    }
}
