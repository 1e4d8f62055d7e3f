package dev.kontor.suite.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.events.catalog.Topics;
import dev.kontor.suite.JavaProcess;
import dev.kontor.suite.RunningSuite;
import dev.kontor.suite.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.tools.consumer.ConsoleConsumer;
import org.junit.jupiter.api.Test;

/** Kafka's own console consumer reads the outbound topic, as the README shows it. */
class ConsoleConsumerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern IN_README = Pattern.compile("(?m)^kafka-console-consumer\\.sh ((?:.*\\\\\\n)*.*)$");

    @Test
    void the_console_consumer_of_the_readme_prints_the_posting_of_a_document() throws IOException {
        RunningSuite running = RunningSuite.shared();
        String document = running.postSample("xrechnung-ubl-45.xml", running.company());

        List<String> command = new ArrayList<>(List.of(ConsoleConsumer.class.getName()));
        command.addAll(options(running.suite()));
        assertThat(command).contains(Topics.POSTINGS);
        try (JavaProcess consumer = JavaProcess.java(command)) {
            await().atMost(PATIENCE)
                    .until(() -> consumer.out().lines().anyMatch(line -> line.contains("document/" + document)));
            String posting = consumer.out()
                    .lines()
                    .filter(line -> line.contains("document/" + document))
                    .findFirst()
                    .orElseThrow();
            assertThat(posting)
                    .contains("ce_specversion:1.0", "ce_type:kontor.outbound.postings.PostingPrepared.v1")
                    .contains("\"kind\":\"INVOICE\"", "\"debitCredit\":\"DEBIT\"");
        }
    }

    private static List<String> options(Suite suite) throws IOException {
        Matcher shown = IN_README.matcher(Files.readString(JavaProcess.ROOT.resolve("README.md")));
        assertThat(shown.find()).as("the README shows the console consumer").isTrue();
        return List.of(shown.group(1)
                .replace("\\\n", " ")
                .replace("localhost:8409", "localhost:" + suite.ports().broker())
                .replace(".kontor/", suite.folder().path() + "/")
                .split("\\s+"));
    }
}
