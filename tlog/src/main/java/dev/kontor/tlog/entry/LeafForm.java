package dev.kontor.tlog.entry;

/** The lines of a leaf, in their order. {@code docs/log-format.md} describes them. */
final class LeafForm {

    /** Name of the format and its version: the first line. */
    static final String HEADER = "kontor.dev/log-entry@v1";

    static final String ID = "id";
    static final String TYPE = "type";
    static final String SOURCE = "source";
    static final String SUBJECT = "subject";
    static final String SEQUENCE = "sequence";
    static final String TIME = "time";
    static final String RECORDED = "recorded";
    static final String CORRELATION = "correlation";
    static final String CAUSATION = "causation";
    static final String ACTOR = "actor";
    static final String COMPANY = "company";
    static final String SCHEMA = "schema";
    static final String TOPIC = "topic";
    static final String PARTITION = "partition";
    static final String OFFSET = "offset";
    static final String PAYLOAD = "payload";

    private LeafForm() {}
}
