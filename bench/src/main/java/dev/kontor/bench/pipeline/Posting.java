package dev.kontor.bench.pipeline;

import dev.kontor.suite.client.Api;
import dev.kontor.suite.client.ApiFailure;
import dev.kontor.suite.data.Ports;
import dev.kontor.suite.load.GeneratedInvoices;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Posts generated invoices, each one once. */
final class Posting {

    static final String COMPANY = "bench";

    private final Api integrator;
    private final String url;
    private final AtomicLong next;
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    /** @param first number of the first invoice; no number may come twice in one data folder */
    Posting(Api integrator, Ports ports, long first) {
        this.next = new AtomicLong(first);
        this.integrator = integrator;
        this.url = ports.url(ports.intake()) + "/api/v1/documents";
    }

    /** A document in the house. */
    record Posted(String subject, long startNanos) {}

    /**
     * Posts the next document.
     *
     * @throws ApiFailure if it was not taken
     */
    Posted post() {
        byte[] invoice = GeneratedInvoices.invoice(next.getAndIncrement());
        long start = System.nanoTime();
        try {
            Api.Answer answer = integrator.upload(url, null, "b.xml", invoice, Map.of("company", COMPANY));
            String id = Api.ok(answer, "upload").path("id").asString();
            taken.incrementAndGet();
            return new Posted("document/" + id, start);
        } catch (ApiFailure e) {
            refused.incrementAndGet();
            throw e;
        }
    }

    /** How many documents were taken so far. */
    long taken() {
        return taken.get();
    }

    /** How many posts got another answer, or none. */
    long refused() {
        return refused.get();
    }
}
