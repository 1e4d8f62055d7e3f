package dev.kontor.suite.soak;

import dev.kontor.suite.check.Expected;
import dev.kontor.suite.client.Api;
import dev.kontor.suite.client.ApiFailure;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Integrators who post documents evenly over a time. One that gets no answer, or one that says "later", repeats the
 * same request under the same Idempotency-Key until it knows.
 */
final class Uploads implements AutoCloseable {

    private static final int CLIENTS = 4;
    private static final long REPEAT_NANOS = Duration.ofMillis(250).toNanos();

    private final Api integrator;
    private final String url;
    private final String company;
    private final SoakPlan plan;
    private final long first;
    private final long begin = System.nanoTime();
    private final AtomicLong next;
    private final AtomicInteger unanswered = new AtomicInteger();
    private final Queue<Expected> accepted = new ConcurrentLinkedQueue<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Integer> repeats = new ConcurrentHashMap<>();
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);

    /**
     * Starts posting.
     *
     * @param first number of the first document; each number is another document
     */
    Uploads(Api integrator, String url, String company, SoakPlan plan, long first) {
        this.integrator = integrator;
        this.url = url;
        this.company = company;
        this.plan = plan;
        this.first = first;
        this.next = new AtomicLong(first);
        for (int i = 0; i < CLIENTS; i++) {
            clients.execute(this::post);
        }
        clients.shutdown();
    }

    /** What was accepted so far. */
    Collection<Expected> accepted() {
        return accepted;
    }

    /** Requests that were answered with a refusal nobody expects. */
    Collection<String> refused() {
        return refused;
    }

    /** How many requests wait for an answer now. */
    int unanswered() {
        return unanswered.get();
    }

    /** How often a request had to be repeated, by status; 503 also stands for no answer at all. */
    Map<Integer, Integer> repeats() {
        return new TreeMap<>(repeats);
    }

    /** Waits until every request is answered; false when the patience ends before. */
    boolean finished(Duration patience) throws InterruptedException {
        return clients.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void post() {
        long pause = plan.storm().toNanos() / plan.documents();
        while (true) {
            long n = next.getAndIncrement();
            long count = n - first;
            long due = begin + count * pause;
            // a document posted twice counts for two
            if (count + count / 20 >= plan.documents()
                    || due - begin > plan.storm().toNanos()
                    || Thread.currentThread().isInterrupted()) {
                return;
            }
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            DocumentKind kind = DocumentKind.of(n);
            String id = send("first-" + n, kind.bytes(n));
            if (!id.isEmpty()) {
                accepted.add(kind.expected(id, n));
            }
            if (DocumentKind.repeated(n)) {
                String copy = send("again-" + n, kind.bytes(n));
                if (!copy.isEmpty()) {
                    accepted.add(new Expected(copy, "DUPLICATE", null));
                }
            }
        }
    }

    /** Returns the document's id; empty when it was refused. */
    private String send(String key, byte[] bytes) {
        unanswered.incrementAndGet();
        try {
            while (true) {
                int status;
                try {
                    Api.Answer answer = integrator.upload(
                            url, company + "-" + key, key, bytes, Map.of("company", company, "costCenter", "1000"));
                    status = answer.status();
                    if (status == 202) {
                        return answer.body().path("id").asString();
                    }
                    if (status == 422 && answer.body().has("document")) {
                        // refused, and on record as such
                        return answer.body().path("document").asString();
                    }
                    if (status < 500 && status != 429 && status != 409) {
                        refused.add(key + " was answered with " + status + " " + answer.body());
                        return "";
                    }
                } catch (ApiFailure e) {
                    status = e.status();
                }
                repeats.merge(status, 1, Integer::sum);
                if (Thread.currentThread().isInterrupted()) {
                    return "";
                }
                LockSupport.parkNanos(REPEAT_NANOS);
            }
        } finally {
            unanswered.decrementAndGet();
        }
    }

    @Override
    public void close() {
        clients.shutdownNow();
    }
}
