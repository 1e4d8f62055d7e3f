package dev.kontor.suite.soak;

import dev.kontor.suite.client.Api;
import dev.kontor.suite.client.ApiFailure;
import dev.kontor.suite.client.People;
import dev.kontor.suite.data.Ports;
import dev.kontor.suite.demo.Bank;
import dev.kontor.suite.demo.Finance;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** The people at work: they approve, pay, and the bank states. What fails they do again a little later. */
final class Office implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Office.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Api approver;
    private final String approval;
    private final Finance finance;
    private final Bank bank;
    private final int looksPerRun;
    private final Thread thread;
    private volatile boolean closed;

    /**
     * Starts working.
     *
     * @param payEvery how often payments are proposed, released and stated
     */
    Office(People people, Ports ports, Path paymentOutbox, String company, Duration payEvery) {
        String payment = ports.url(ports.payment());
        this.approver = people.as("anton");
        this.approval = ports.url(ports.approval());
        this.finance = new Finance(people.as("felix"), people.as("frida"), payment, paymentOutbox, company);
        this.bank = new Bank(people.as("felix"), payment, paymentOutbox);
        this.looksPerRun = Math.toIntExact(payEvery.dividedBy(LOOK));
        this.thread = Thread.ofPlatform().name("office").daemon().start(this::work);
    }

    private void work() {
        for (int look = 0; !closed; look++) {
            try {
                approve();
                if (look % looksPerRun == 0) {
                    finance.work();
                    bank.work(finance.runs());
                }
            } catch (ApiFailure e) {
                log.info("the office waits: {}", e.getMessage());
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private void approve() {
        for (JsonNode open : approver.all(approval + "/api/v1/cases?limit=200")) {
            String document = open.path("documentId").asString();
            approver.post(
                    approval + "/api/v1/cases/" + document + "/decisions",
                    "soak-" + document + "-" + open.path("step").asInt(),
                    Map.of(
                            "decision",
                            "APPROVED",
                            "snapshot",
                            open.path("snapshot").asString()));
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
