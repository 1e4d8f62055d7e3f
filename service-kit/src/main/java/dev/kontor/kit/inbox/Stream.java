package dev.kontor.kit.inbox;

import java.util.Comparator;

/** What a sequence counts: the events of one subject on one topic. */
record Stream(String topic, String subject) implements Comparable<Stream> {

    /** Locks are taken in this order. */
    private static final Comparator<Stream> ORDER =
            Comparator.comparing(Stream::topic).thenComparing(Stream::subject);

    static Stream of(Delivery delivery) {
        return new Stream(delivery.topic(), delivery.envelope().subject().text());
    }

    @Override
    public int compareTo(Stream other) {
        return ORDER.compare(this, other);
    }
}
