package dev.kontor.kit.inbox;

import dev.kontor.kit.inbox.ParkedEvents.Reason;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applies events in sequence, each exactly once. Many in one transaction on the happy path; after a failure one by one,
 * so that only the event that cannot be handled, and what follows it on its subject, is parked.
 */
final class SequencedInbox implements Inbox {

    private static final Logger log = LoggerFactory.getLogger(SequencedInbox.class);

    private final String consumer;
    private final Applier applier;
    private final Positions positions;
    private final ParkedEvents parked;
    private final TransactionTemplate transaction;

    SequencedInbox(
            String consumer,
            Applier applier,
            Positions positions,
            ParkedEvents parked,
            TransactionTemplate transaction) {
        this.consumer = consumer;
        this.applier = applier;
        this.positions = positions;
        this.parked = parked;
        this.transaction = transaction;
    }

    @Override
    public void accept(List<Delivery> deliveries) {
        try {
            transaction.executeWithoutResult(status -> drainHere(applyAll(deliveries)));
        } catch (RuntimeException e) {
            if (Failures.passing(e)) {
                throw e;
            }
            log.info("{}: a batch of {} failed, now one by one: {}", consumer, deliveries.size(), e.toString());
            deliveries.forEach(this::acceptAlone);
        }
    }

    @Override
    public void redrive(Parked first) {
        drain(first.stream());
    }

    @Override
    public void discard(Parked event, String by, String reason) {
        Stream stream = event.stream();
        transaction.executeWithoutResult(status -> {
            Map<Stream, Long> before = positions.of(consumer, List.of(stream));
            parked.discard(event.id(), by, reason);
            if (event.sequence() == before.getOrDefault(stream, 0L) + 1) {
                positions.advance(consumer, before, Map.of(stream, event.sequence()));
            }
        });
        drain(stream);
    }

    private void acceptAlone(Delivery delivery) {
        try {
            transaction.executeWithoutResult(status -> applyAll(List.of(delivery)));
        } catch (RuntimeException e) {
            if (Failures.passing(e)) {
                throw e;
            }
            log.warn(
                    "{}: parked {} of {}: {}",
                    consumer,
                    delivery.envelope().type(),
                    delivery.envelope().subject(),
                    e.toString());
            transaction.executeWithoutResult(
                    status -> parked.park(consumer, delivery, Reason.HANDLER_FAILED, Failures.detail(e)));
            return;
        }
        drain(Stream.of(delivery));
    }

    /** @return the streams that moved on and have something parked */
    private List<Stream> applyAll(List<Delivery> deliveries) {
        Set<Stream> streams = new LinkedHashSet<>();
        deliveries.forEach(d -> streams.add(Stream.of(d)));
        Map<Stream, Long> before = positions.of(consumer, streams);
        Set<Stream> withParked = parked.among(consumer, streams);
        Map<Stream, Long> after = new HashMap<>();
        for (Delivery delivery : deliveries) {
            Stream stream = Stream.of(delivery);
            long last = after.getOrDefault(stream, before.getOrDefault(stream, 0L));
            long sequence = delivery.envelope().sequence();
            if (sequence > last + 1) {
                parked.park(consumer, delivery, Reason.GAP, "waits for sequence " + (last + 1));
                withParked.add(stream);
            } else if (sequence == last + 1) {
                applier.apply(delivery);
                after.put(stream, sequence);
                if (withParked.contains(stream)) {
                    parked.remove(consumer, stream, sequence);
                }
            }
        }
        positions.advance(consumer, before, after);
        return after.keySet().stream().filter(withParked::contains).toList();
    }

    /** In the transaction of the batch: a failure rolls all of it back, and then it goes one by one. */
    private void drainHere(List<Stream> streams) {
        for (Stream stream : streams) {
            boolean more = true;
            while (more) {
                more = applyNextParked(stream);
            }
        }
    }

    /** One transaction an event; the first that fails stays parked, and with it all that follow. */
    private void drain(Stream stream) {
        boolean more = true;
        while (more) {
            try {
                more = Boolean.TRUE.equals(transaction.execute(status -> applyNextParked(stream)));
            } catch (RuntimeException e) {
                if (Failures.passing(e)) {
                    throw e;
                }
                transaction.executeWithoutResult(status -> nextParked(stream)
                        .ifPresent(next -> parked.park(consumer, next, Reason.HANDLER_FAILED, Failures.detail(e))));
                more = false;
            }
        }
    }

    private boolean applyNextParked(Stream stream) {
        Map<Stream, Long> before = positions.of(consumer, List.of(stream));
        Optional<Delivery> next = parked.delivery(consumer, stream, before.getOrDefault(stream, 0L) + 1);
        next.ifPresent(delivery -> {
            long sequence = delivery.envelope().sequence();
            applier.apply(delivery);
            positions.advance(consumer, before, Map.of(stream, sequence));
            parked.remove(consumer, stream, sequence);
        });
        return next.isPresent();
    }

    private Optional<Delivery> nextParked(Stream stream) {
        long last = positions.of(consumer, List.of(stream)).getOrDefault(stream, 0L);
        return parked.delivery(consumer, stream, last + 1);
    }
}
