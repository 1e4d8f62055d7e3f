package dev.kontor.suite.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kit.blob.S3Settings;
import dev.kontor.suite.data.Ports;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The containers cannot be run by every build; what their files say is held against the code instead. */
class DeploymentFilesTest {

    private static final String VARIABLE = "\\$\\{([A-Z0-9_]+)";
    private static final Set<String> OF_THE_LIBRARIES =
            Set.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "JAVA_TOOL_OPTIONS");

    @Test
    void every_service_and_the_console_have_a_container() {
        assertThat(Compose.own())
                .containsExactlyInAnyOrderElementsOf(concat(
                        Repository.serviceModules().stream()
                                .map(DeploymentFilesTest::name)
                                .toList(),
                        "console"));
        for (String service : Compose.own()) {
            String module = Compose.service(service).at("/build/args/SERVICE").asString();
            assertThat(name(module)).isEqualTo(service);
            assertThat(Repository.path(module).resolve("pom.xml")).exists();
        }
    }

    static List<String> own() {
        return Compose.own();
    }

    @ParameterizedTest
    @MethodSource("own")
    void every_variable_is_one_the_service_reads(String service) {
        assertThat(Compose.environment(service).keySet()).isSubsetOf(read(service));
    }

    @ParameterizedTest
    @MethodSource("own")
    void every_container_of_our_own_listens_where_its_image_says(String service) {
        String dockerfile = Repository.text("Dockerfile");

        assertThat(dockerfile).contains("ENV KONTOR_PORT=" + Compose.PORT, "EXPOSE " + Compose.PORT);
        assertThat(Compose.environment(service)).doesNotContainKeys("KONTOR_PORT", "KONTOR_ADDRESS");
        assertThat(Compose.ports(service)).containsExactly("127.0.0.1:" + suitePort(service) + ":" + Compose.PORT);
    }

    @Test
    void ports_on_this_machine_are_those_of_the_suite_and_taken_once() {
        Ports ports = new Ports(Ports.DEFAULT_BASE);
        List<String> open = Compose.all().keySet().stream()
                .flatMap(service -> Compose.ports(service).stream())
                .toList();

        assertThat(open).allSatisfy(port -> assertThat(port).startsWith("127.0.0.1:"));
        assertThat(open.stream().map(port -> port.split(":", -1)[1])).doesNotHaveDuplicates();
        assertThat(Compose.ports("keycloak")).containsExactly("127.0.0.1:" + ports.auth() + ":8080");
        assertThat(Compose.ports("kafka")).containsExactly("127.0.0.1:" + ports.broker() + ":" + ports.broker());
    }

    @Test
    void prometheus_asks_every_service_where_it_answers() {
        JsonNode job = Repository.yaml("deploy/prometheus/prometheus.yml").at("/scrape_configs/0");

        assertThat(job.get("metrics_path").asString()).isEqualTo("/actuator/prometheus");
        assertThat(Compose.texts(job.at("/static_configs/0/targets")))
                .containsExactlyInAnyOrderElementsOf(Compose.own().stream()
                        .map(service -> service + ":" + Compose.PORT)
                        .toList());
    }

    @Test
    void prometheus_of_the_suite_asks_the_ports_of_the_suite() {
        JsonNode config = Repository.yaml("deploy/prometheus/suite.yml");

        assertThat(Compose.texts(config.at("/scrape_configs/0/static_configs/0/targets")))
                .containsExactlyInAnyOrderElementsOf(Compose.own().stream()
                        .map(service -> "localhost:" + suitePort(service))
                        .toList());
        assertThat(config.path("rule_files"))
                .isEqualTo(Repository.yaml("deploy/prometheus/prometheus.yml").path("rule_files"));
        assertThat(Compose.volumes("prometheus")).contains("./deploy/prometheus:/etc/prometheus:ro");
    }

    @Test
    void addresses_between_containers_lead_to_containers() {
        for (String service : Compose.all().keySet()) {
            Compose.environment(service)
                    .forEach((variable, value) -> assertThat(hosts(value))
                            .as(service + " " + variable)
                            .isSubsetOf(Compose.all().keySet()));
        }
        Map<String, String> kafka = Compose.environment("kafka");
        for (String service : Repository.serviceModules().stream()
                .map(DeploymentFilesTest::name)
                .toList()) {
            Map<String, String> environment = Compose.environment(service);
            assertThat(kafka.get("KAFKA_ADVERTISED_LISTENERS"))
                    .contains("INTERNAL://" + environment.get("KONTOR_KAFKA") + ",");
            assertThat(environment.get("KONTOR_DB_URL")).isEqualTo("jdbc:postgresql://postgres:5432/" + service);
        }
        assertThat(Compose.environment("console"))
                .containsEntry("KONTOR_REPORTING_URL", "http://reporting:" + Compose.PORT);
    }

    @Test
    void every_service_has_its_database_and_its_own_password() {
        String script = Repository.text("deploy/postgres/create-databases.sh");
        Set<String> databases = Set.copyOf(List.of(Repository.found("for service in ([a-z ]+);", script)
                .iterator()
                .next()
                .split(" ")));

        for (String service : Repository.serviceModules().stream()
                .map(DeploymentFilesTest::name)
                .toList()) {
            String variable = "KONTOR_DB_PASSWORD_" + service.toUpperCase(Locale.ROOT);
            assertThat(databases).contains(service);
            assertThat(Compose.environment("postgres")).containsKey(variable);
            assertThat(Compose.environment(service).get("KONTOR_DB_PASSWORD")).startsWith("${" + variable + ":?");
            String relay = "KONTOR_RELAY_DB_PASSWORD_" + service.toUpperCase(Locale.ROOT);
            assertThat(Compose.environment("postgres")).containsKey(relay);
            assertThat(Compose.environment(service)).containsEntry("KONTOR_RELAY_DB_USER", service + "_relay");
            assertThat(Compose.environment(service).get("KONTOR_RELAY_DB_PASSWORD"))
                    .startsWith("${" + relay + ":?");
        }
        assertThat(Compose.texts(Compose.service("postgres").get("command")))
                .contains("wal_level=logical", "max_slot_wal_keep_size=4GB");
    }

    @Test
    void every_service_logs_in_to_the_broker_with_a_password_of_its_own() {
        for (String service : Repository.serviceModules().stream()
                .map(DeploymentFilesTest::name)
                .toList()) {
            assertThat(Compose.environment(service))
                    .containsEntry("KONTOR_KAFKA_PROTOCOL", "SASL_PLAINTEXT")
                    .hasEntrySatisfying(
                            "KONTOR_KAFKA_PASSWORD",
                            password -> assertThat(password)
                                    .startsWith("${KONTOR_KAFKA_PASSWORD_" + service.toUpperCase(Locale.ROOT) + ":?"));
        }
        Repository.json("deploy/kafka/acls.json")
                .forEach(line -> assertThat(Compose.environment("kafka-prepared"))
                        .containsKey("KONTOR_KAFKA_PASSWORD_"
                                + line.get("principal").asString().toUpperCase(Locale.ROOT)));
    }

    @Test
    void no_listener_of_the_broker_lets_strangers_in() {
        Map<String, String> kafka = Compose.environment("kafka");

        assertThat(kafka.get("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP").split(",", -1))
                .hasSize(3)
                .allMatch(listener -> listener.endsWith(":SASL_PLAINTEXT"));
        assertThat(kafka)
                .containsEntry("KAFKA_AUTHORIZER_CLASS_NAME", "org.apache.kafka.metadata.authorizer.StandardAuthorizer")
                .containsEntry("KAFKA_ALLOW_EVERYONE_IF_NO_ACL_FOUND", "false")
                .containsEntry("KAFKA_SUPER_USERS", "User:broker;User:administrator");
    }

    @Test
    void every_mounted_file_exists() {
        for (String service : Compose.all().keySet()) {
            for (String volume : Compose.volumes(service)) {
                String from = volume.split(":", -1)[0];
                if (from.startsWith("./")) {
                    assertThat(Repository.path(from)).as(service).exists();
                }
            }
        }
        assertThat(Repository.found("(deploy/\\S+)", Repository.text("Dockerfile")))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(Repository.path(path)).exists());
    }

    @Test
    void containers_wait_for_containers_that_can_tell_when_they_are_ready() {
        Compose.all()
                .forEach((name, service) -> service.path("depends_on")
                        .properties()
                        .forEach(needed -> {
                            assertThat(Compose.all()).as(name).containsKey(needed.getKey());
                            if ("service_healthy"
                                    .equals(needed.getValue().get("condition").asString())) {
                                assertThat(Compose.service(needed.getKey()).has("healthcheck"))
                                        .as(needed.getKey())
                                        .isTrue();
                            }
                        }));
    }

    @Test
    void every_image_has_a_version() {
        Set<String> images = new TreeSet<>(Repository.found("FROM (\\S+:\\S+)", Repository.text("Dockerfile")));
        Compose.all().values().stream()
                .filter(service -> !service.has("build"))
                .forEach(service -> images.add(service.get("image").asString()));

        assertThat(images)
                .hasSizeGreaterThan(8)
                .allSatisfy(image -> assertThat(image).matches("[^:]+:[^:]*\\d+\\.\\d+.*|.+:RELEASE\\.\\d{4}.+"));
    }

    @Test
    void no_secret_stands_in_the_compose_file() {
        for (String service : Compose.all().keySet()) {
            Compose.environment(service).forEach((variable, value) -> {
                if (variable.matches(".*(PASSWORD|SECRET|ACCESS_KEY).*")) {
                    assertThat(value).as(service + " " + variable).matches("\\$\\{[A-Z0-9_]+:\\?.+}");
                }
            });
        }
    }

    @Test
    void the_example_names_every_secret_and_gives_none() {
        Set<String> needed = Repository.found("\\$\\{([A-Z0-9_]+):\\?", Repository.text("docker-compose.yml"));

        assertThat(Repository.found("(?m)^([A-Z0-9_]+)=$", Repository.text(".env.example")))
                .isEqualTo(needed);
        assertThat(Repository.text(".env.example").lines())
                .allSatisfy(line -> assertThat(line).matches("|#.*|[A-Z0-9_]+="));
    }

    private static Set<String> read(String service) {
        Set<String> read = new TreeSet<>(OF_THE_LIBRARIES);
        String module = "console".equals(service) ? service : service + "-service";
        String own = module + "/src/main/resources/" + service + ".yml";
        if (Files.exists(Repository.path(own))) {
            read.addAll(Repository.found(VARIABLE, Repository.text(own)));
        }
        if (!"console".equals(service)) {
            read.addAll(Repository.found(VARIABLE, Repository.text("service-kit/src/main/resources/kontor.yml")));
            Arrays.stream(S3Settings.class.getRecordComponents())
                    .forEach(
                            setting -> read.add("KONTOR_S3_" + setting.getName().toUpperCase(Locale.ROOT)));
        }
        return read;
    }

    /** Names in addresses that are not this machine's. */
    private static Set<String> hosts(String value) {
        Set<String> hosts = Repository.found("(?:http|postgresql)://([a-z-]+)[:/]", value);
        hosts.remove("localhost");
        return hosts;
    }

    private static int suitePort(String service) {
        Ports ports = new Ports(Ports.DEFAULT_BASE);
        return switch (service) {
            case "console" -> ports.console();
            case "intake" -> ports.intake();
            case "extraction" -> ports.extraction();
            case "validation" -> ports.validation();
            case "approval" -> ports.approval();
            case "payment" -> ports.payment();
            case "audit" -> ports.audit();
            case "reporting" -> ports.reporting();
            default -> throw new IllegalArgumentException(service);
        };
    }

    private static String name(String module) {
        return module.replace("-service", "");
    }

    private static List<String> concat(List<String> some, String one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }
}
