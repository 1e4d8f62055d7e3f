package dev.kontor.bench.pipeline;

import dev.kontor.bench.Figures;
import dev.kontor.suite.client.Api;
import dev.kontor.suite.client.ApiFailure;
import dev.kontor.suite.client.People;
import dev.kontor.suite.data.Ports;
import dev.kontor.suite.load.GeneratedInvoices;
import java.nio.file.Path;
import java.time.Duration;

/** {@code kill -9} of the suite under load; it is back when everything answers and a new document gets through. */
final class Recovery {

    private static final Duration LOAD = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String LAST_STATUS = "SCHEDULED";

    private final Path launcher;
    private final Path data;
    private final Ports ports;

    Recovery(Path launcher, Path data, Ports ports) {
        this.launcher = launcher;
        this.data = data;
        this.ports = ports;
    }

    void measure(Figures figures) {
        figures.note("kill -9 under load");
        long posted = loadAndKill();
        long killed = System.nanoTime();
        try (SuiteProcess suite = SuiteProcess.start(launcher, data, ports, true);
                People people = suite.people()) {
            figures.print("pipeline.recovery_answers_seconds", suite.awaitReady(), "s");
            // the numbers go on after those of the killed run: each document is a new one
            Posting posting = new Posting(people.as("integrator"), ports, posted);
            String document = posting.post().subject().replace("document/", "");
            Api clerk = people.as("clara");
            Waiting.until(() -> scheduled(clerk, document), PATIENCE, "a document to get through");
            figures.print("pipeline.recovery_seconds", (System.nanoTime() - killed) / 1e9, "s");
        }
    }

    /** @return how many invoices were made */
    private long loadAndKill() {
        try (SuiteProcess suite = SuiteProcess.start(launcher, data, ports, true);
                People people = suite.people()) {
            suite.awaitReady();
            GeneratedInvoices.importDirectory(people, ports, Posting.COMPANY);
            Posting posting = new Posting(people.as("integrator"), ports, 0);
            Thread load = Thread.ofPlatform().name("load").start(() -> postUntilKilled(posting));
            Waiting.pause(LOAD);
            suite.kill();
            load.join();
            return posting.taken() + posting.refused();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void postUntilKilled(Posting posting) {
        while (posting.refused() == 0) {
            try {
                posting.post();
            } catch (ApiFailure killed) {
                // the end of the load; refused() is counted
            }
        }
    }

    private boolean scheduled(Api clerk, String document) {
        try {
            return clerk.find(ports.url(ports.reporting()) + "/api/v1/documents/" + document)
                    .map(found -> found.path("status").asString("").equals(LAST_STATUS))
                    .orElse(false);
        } catch (ApiFailure notYet) {
            return false;
        }
    }
}
