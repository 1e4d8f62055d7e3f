package dev.kontor.suite.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.suite.RunningSuite;
import dev.kontor.suite.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every account of the running suite tries every topic, with the credentials the services use. */
class PairsTest {

    private static final Rights RIGHTS = Rights.declared();

    private static Suite suite;

    @BeforeAll
    static void start() {
        suite = RunningSuite.shared().suite();
    }

    @Test
    void each_account_writes_and_reads_exactly_the_topics_it_may() throws Exception {
        Map<String, String> expected = new TreeMap<>();
        RIGHTS.accounts()
                .keySet()
                .forEach(account -> RIGHTS.topics()
                        .forEach(topic -> expected.put(
                                account + " " + topic,
                                letters(RIGHTS.writes(account, topic), RIGHTS.reads(account, topic)))));

        Map<String, String> found = tried((attempts, account) -> {
            Map<String, String> rights = new TreeMap<>();
            for (String topic : RIGHTS.topics()) {
                rights.put(account + " " + topic, letters(attempts.writes(topic), attempts.reads(topic)));
            }
            return rights;
        });

        show(found);
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void no_service_joins_the_consumers_of_another() throws Exception {
        List<String> groups = RIGHTS.accounts().keySet().stream()
                .map(account -> "kontor-" + account)
                .toList();
        Map<String, String> expected = new TreeMap<>();
        RIGHTS.accounts()
                .keySet()
                .forEach(account -> groups.forEach(
                        group -> expected.put(account + " " + group, RIGHTS.joins(account, group) ? "joins" : "-")));

        Map<String, String> found = tried((attempts, account) -> {
            Map<String, String> rights = new TreeMap<>();
            for (String group : groups) {
                rights.put(account + " " + group, attempts.joins(group) ? "joins" : "-");
            }
            return rights;
        });

        assertThat(found).isEqualTo(expected);
    }

    private interface Attempt {
        Map<String, String> by(Attempts attempts, String account) throws InterruptedException;
    }

    private static Map<String, String> tried(Attempt attempt) throws Exception {
        List<Callable<Map<String, String>>> all = new ArrayList<>();
        for (String account : RIGHTS.accounts().keySet()) {
            all.add(() -> {
                try (Attempts attempts = new Attempts(suite.kafkaClient(account))) {
                    return attempt.by(attempts, account);
                }
            });
        }
        Map<String, String> found = new TreeMap<>();
        try (ExecutorService accounts = Executors.newFixedThreadPool(4)) {
            for (Future<Map<String, String>> one : accounts.invokeAll(all)) {
                found.putAll(one.get());
            }
        }
        return found;
    }

    private static String letters(boolean writes, boolean reads) {
        return (writes ? "w" : "-") + (reads ? "r" : "-");
    }

    /** For the eye: target/acl-matrix.txt. */
    private static void show(Map<String, String> found) throws IOException {
        StringBuilder table = new StringBuilder("%-32s".formatted("topic"));
        RIGHTS.accounts().keySet().forEach(account -> table.append(" %-10s".formatted(account)));
        for (String topic : RIGHTS.topics()) {
            table.append("%n%-32s".formatted(topic));
            RIGHTS.accounts()
                    .keySet()
                    .forEach(account -> table.append(" %-10s".formatted(found.get(account + " " + topic))));
        }
        Files.writeString(Path.of("target", "acl-matrix.txt"), table.append("%n".formatted()), UTF_8);
    }
}
