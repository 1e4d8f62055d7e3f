package dev.kontor.kit.resend;

import dev.kontor.kit.relay.RelayProducer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/**
 * Works off the requests, one after the other and page by page, with a producer of its own that lives as long as there
 * is something to send. Rows keep their ids, so whoever has them passes over them.
 */
final class SendAgain {

    private static final int PAGE = 1000;

    private final Resends resends;
    private final Map<String, Object> client;

    /** @param client how the service reaches and logs in to the broker */
    SendAgain(Resends resends, Map<String, Object> client) {
        this.resends = resends;
        this.client = Map.copyOf(client);
    }

    /**
     * Sends everything that is asked for.
     *
     * @throws IllegalStateException at the first send that fails; the next call goes on from the page it was on
     */
    void run() {
        Optional<Resend> next = resends.next();
        if (next.isEmpty()) {
            return;
        }
        Producer<byte[], byte[]> producer = RelayProducer.create(client);
        try {
            while (next.isPresent()) {
                page(next.get(), producer);
                next = resends.next();
            }
        } finally {
            producer.close(Duration.ZERO);
        }
    }

    private void page(Resend resend, Producer<byte[], byte[]> producer) {
        List<Resends.Row> rows = resends.rows(resend, PAGE);
        if (rows.isEmpty()) {
            resends.finished(resend);
            return;
        }
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        for (Resends.Row row : rows) {
            var _ = producer.send(row.record(), (metadata, error) -> {
                if (error != null && failure.compareAndSet(null, error)) {
                    producer.close(Duration.ZERO);
                }
            });
        }
        producer.flush();
        if (failure.get() != null) {
            throw new IllegalStateException("the broker has not taken what is sent again", failure.get());
        }
        resends.sent(resend, rows);
    }
}
