package dev.kontor.audit.log;

/** A place in a stream: no two events may claim the same one. */
public record Position(String topic, String subject, long sequence) {

    public StreamId stream() {
        return new StreamId(topic, subject);
    }
}
