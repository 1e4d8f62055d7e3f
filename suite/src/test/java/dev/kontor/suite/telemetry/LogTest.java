package dev.kontor.suite.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.LoggerContext;
import dev.kontor.events.envelope.EventJson;
import dev.kontor.suite.JavaProcess;
import dev.kontor.suite.RunningSuite;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** The log of everything that ran in this JVM up to now: JSON, with the document, and without a word about people. */
class LogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern IBAN = Pattern.compile("\\b[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}\\b");
    private static final Pattern MAIL = Pattern.compile("\\b[\\w.]+@[\\w.-]+\\.[a-z]{2,7}\\b");
    private static final String PERSON = "Leonore Zwickelmann";
    private static final String TRACE = "traceId";

    private static final List<String> DOCUMENTS = new ArrayList<>();
    private static String company;

    @BeforeAll
    static void let_documents_of_known_people_run() {
        RunningSuite running = RunningSuite.shared();
        company = running.company();
        for (String sample : List.of(
                "xrechnung-cii-119.xml", "facturx-ubl-moulin.xml", "en16931-ubl-bluem.xml", "text-beispiel.pdf")) {
            DOCUMENTS.add(running.postSample(sample, company));
        }
        DOCUMENTS.add(post(running, "cut.xml", "<Invoice><Name>" + PERSON + "</Name><IBAN>DE79000000001234567890"));
        DOCUMENTS.add(post(running, "odd.json", "{\"reason\": \"" + PERSON + "\", \"firstDay\": \"" + PERSON));
        running.as("clara")
                .post(
                        running.url("validation") + "/api/v1/documents/" + DOCUMENTS.getFirst() + "/corrections",
                        null,
                        Map.of("changes", Map.of("iban", PERSON), "reason", PERSON));
        DOCUMENTS.forEach(document -> await().atMost(PATIENCE)
                .until(
                        () -> running.status(document),
                        status -> !Set.of("UNKNOWN", "RECEIVED", "EXTRACTED").contains(status)));
    }

    @Test
    void every_line_is_a_json_object_that_says_when_what_and_how_bad() throws IOException {
        assertThat(lines()).hasSizeGreaterThan(50).allSatisfy(line -> {
            JsonNode entry = EventJson.mapper().readTree(line);
            assertThat(entry.propertyNames()).contains("@timestamp", "level", "logger_name", "thread_name", "message");
        });
    }

    @Test
    void lines_about_a_document_name_it_with_its_trace_service_and_company() throws IOException {
        for (String document : DOCUMENTS.subList(0, 4)) {
            List<JsonNode> lines = lines().stream()
                    .filter(line -> line.contains("\"document\":\"" + document + "\""))
                    .map(line -> EventJson.mapper().readTree(line))
                    .toList();
            assertThat(lines)
                    .extracting(line -> line.path("service").asString())
                    .contains("extraction", "validation");
            assertThat(lines)
                    .allSatisfy(
                            line -> assertThat(line.path("company").asString()).isEqualTo(company));
            assertThat(lines.stream().map(line -> line.path(TRACE).asString()).distinct())
                    .as("all in one trace")
                    .singleElement()
                    .asString()
                    .matches("[0-9a-f]{32}");
        }
    }

    @Test
    void no_name_account_or_address_of_a_person_is_in_it() throws IOException {
        Set<String> personal = personal();
        assertThat(personal).hasSizeGreaterThan(20).contains("Anton Amend", "clara@example.invalid", PERSON);

        String log = String.join("\n", lines());
        assertThat(personal).allSatisfy(words -> assertThat(log).doesNotContain(words));
    }

    @Test
    void a_service_alone_writes_the_same_form() throws Exception {
        String classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        try (JavaProcess service = JavaProcess.java(List.of(
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classes,
                "dev.kontor.intake.IntakeService",
                "--KONTOR_LOG_FORMAT=logstash",
                "--KONTOR_PORT=0"))) {
            await().atMost(PATIENCE).until(() -> service.out().contains("\n"));

            JsonNode entry = EventJson.mapper()
                    .readTree(service.out().lines().findFirst().orElseThrow());
            assertThat(entry.path("application").asString()).isEqualTo("intake");
            assertThat(entry.propertyNames()).contains("@timestamp", "level", "logger_name", "thread_name", "message");
        }
    }

    private static String post(RunningSuite running, String file, String content) {
        String location =
                String.valueOf(running.post("integrator", file, content.getBytes(UTF_8), Map.of("company", company))
                        .location());
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static List<String> lines() throws IOException {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        try (Stream<String> lines = Files.lines(Path.of(context.getProperty("KONTOR_LOG"), "kontor.json"))) {
            return lines.toList();
        }
    }

    /** What the samples and directories say of people. */
    private static Set<String> personal() throws IOException {
        Set<String> personal = new TreeSet<>(Set.of(PERSON, "Max Mustermann"));
        Files.readAllLines(RunningSuite.samples().resolve("people.csv")).stream()
                .skip(1)
                .forEach(line -> personal.add(line.split(",", -1)[1]));
        try (Stream<Path> samples = Files.list(RunningSuite.samples())) {
            for (Path sample : samples.filter(it -> it.toString().matches(".*\\.(xml|csv)"))
                    .toList()) {
                String text = Files.readString(sample);
                IBAN.matcher(text).results().forEach(found -> personal.add(found.group()));
                MAIL.matcher(text).results().forEach(found -> personal.add(found.group()));
            }
        }
        return personal;
    }
}
