package dev.kontor.kit.inbox;

import dev.kontor.kit.inbox.ParkedEvents.Reason;
import dev.kontor.kit.web.ProblemException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applies events in sequence, each exactly once. Many in one transaction on the happy path; after a failure in ever
 * smaller halves, so that in the end only the event that cannot be handled, and what follows it on its subject, is parked.
 *
 * <p>Two instances may meet on one subject, during a rebalance or when an operator re-drives while events arrive. What is
 * applied is decided by the position, which moves from the value that was read or not at all. What is parked is decided
 * under the lock of the position, and whoever has moved a position looks for what waits behind it only then: an event
 * that is parked after its predecessor was applied would wait for ever.
 */
final class SequencedInbox implements Inbox {

    private final String consumer;
    private final Applier applier;
    private final Positions positions;
    private final ParkedEvents parked;
    private final SkippedGaps skipped;
    private final TransactionTemplate transaction;
    private final Attempts attempts;

    SequencedInbox(
            String consumer,
            Applier applier,
            Positions positions,
            ParkedEvents parked,
            SkippedGaps skipped,
            TransactionTemplate transaction) {
        this.consumer = consumer;
        this.applier = applier;
        this.positions = positions;
        this.parked = parked;
        this.skipped = skipped;
        this.transaction = transaction;
        this.attempts = new Attempts(consumer);
    }

    @Override
    public void accept(List<Delivery> deliveries) {
        attempts.of(deliveries, this::together, this::alone, this::park);
    }

    @Override
    public int redrive(Parked first) {
        return drain(first.stream(), Reason.ANY);
    }

    @Override
    public void discard(Parked event, String by, String reason) {
        Stream stream = event.stream();
        transaction.executeWithoutResult(status -> {
            long last = positions.lock(consumer, stream);
            if (event.sequence() > last + 1) {
                throw new ProblemException(
                        ParkedProblem.PARKED_OUT_OF_TURN, "Sequence " + (last + 1) + " of this subject comes first.");
            }
            if (parked.discard(event.id(), by, reason) && event.sequence() == last + 1) {
                positions.move(consumer, stream, event.sequence());
            }
        });
        drain(stream, Reason.WAITING);
    }

    @Override
    public void skipGap(Parked event, String by, String reason) {
        Stream stream = event.stream();
        transaction.executeWithoutResult(status -> {
            long last = positions.lock(consumer, stream);
            if (event.sequence() <= last + 1 || parked.first(consumer, stream) != event.sequence()) {
                throw new ProblemException(
                        ParkedProblem.PARKED_OUT_OF_TURN, "Nothing is missing right in front of this event.");
            }
            skipped.record(consumer, stream, last + 1, event.sequence() - 1, by, reason);
            positions.move(consumer, stream, event.sequence() - 1);
        });
        drain(stream, Reason.WAITING);
    }

    private void together(List<Delivery> deliveries) {
        transaction.executeWithoutResult(status -> {
            apply(deliveries);
            for (Stream stream : parked.ready(consumer, streams(deliveries))) {
                parked.settle(consumer, stream);
                Optional<Delivery> next = parked.next(consumer, stream, Reason.WAITING);
                while (next.isPresent()) {
                    applyParked(next.get());
                    next = parked.next(consumer, stream, Reason.WAITING);
                }
            }
        });
    }

    /** What waits behind the event goes in transactions of its own: it may fail, and the event was applied all the same. */
    private void alone(Delivery delivery) {
        transaction.executeWithoutResult(status -> apply(List.of(delivery)));
        if (!parked.ready(consumer, List.of(Stream.of(delivery))).isEmpty()) {
            drain(Stream.of(delivery), Reason.WAITING);
        }
    }

    private void apply(List<Delivery> deliveries) {
        Map<Stream, Long> before = positions.of(consumer, streams(deliveries));
        Map<Stream, Long> after = new HashMap<>();
        List<Delivery> early = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            Stream stream = Stream.of(delivery);
            long last = after.getOrDefault(stream, before.getOrDefault(stream, 0L));
            long sequence = delivery.envelope().sequence();
            if (sequence == last + 1) {
                applier.apply(delivery);
                after.put(stream, sequence);
            } else if (sequence > last) {
                early.add(delivery);
            }
        }
        positions.advance(consumer, before, after);
        early.sort(Comparator.comparing(Stream::of)); // locks in one order everywhere
        early.forEach(this::parkEarly);
    }

    private void parkEarly(Delivery delivery) {
        long last = positions.lock(consumer, Stream.of(delivery));
        if (delivery.envelope().sequence() > last) {
            parked.park(consumer, delivery, Reason.GAP, "waits for sequence " + (last + 1));
        }
    }

    /** One transaction an event; the first that fails stays parked, and with it all that follow. */
    private int drain(Stream stream, Set<Reason> first) {
        parked.settle(consumer, stream);
        int applied = 0;
        Optional<Delivery> next = parked.next(consumer, stream, first);
        while (next.isPresent()
                && attempts.alone(
                        next.get(),
                        delivery -> transaction.executeWithoutResult(status -> applyParked(delivery)),
                        this::park)) {
            applied++;
            next = parked.next(consumer, stream, Reason.WAITING);
        }
        return applied;
    }

    private void applyParked(Delivery delivery) {
        Stream stream = Stream.of(delivery);
        long sequence = delivery.envelope().sequence();
        if (positions.lock(consumer, stream) + 1 == sequence) {
            applier.apply(delivery);
            positions.move(consumer, stream, sequence);
            parked.settle(consumer, stream);
        }
    }

    private void park(Delivery delivery, RuntimeException failure) {
        transaction.executeWithoutResult(status -> {
            if (delivery.envelope().sequence() > positions.lock(consumer, Stream.of(delivery))) {
                parked.park(consumer, delivery, Reason.HANDLER_FAILED, Failures.detail(failure));
            }
        });
    }

    private static Set<Stream> streams(List<Delivery> deliveries) {
        Set<Stream> streams = new LinkedHashSet<>();
        deliveries.forEach(delivery -> streams.add(Stream.of(delivery)));
        return streams;
    }
}
