package dev.kontor.kit.inbox;

/** What a sequence counts: the events of one subject on one topic. */
record Stream(String topic, String subject) {

    static Stream of(Delivery delivery) {
        return new Stream(delivery.topic(), delivery.envelope().subject().text());
    }
}
