package dev.kontor.tlog.entry;

import java.util.List;
import java.util.Locale;

/** The lines of a leaf, in their order. {@code docs/log-format.md} describes them. */
enum LeafForm {
    ID(0),
    TYPE(1),
    SOURCE(2),
    SUBJECT(3),
    SEQUENCE(4),
    TIME(5),
    RECORDED(6),
    CORRELATION(7),
    /** The one that may be missing. */
    CAUSATION(8),
    ACTOR(9),
    COMPANY(10),
    SCHEMA(11),
    TOPIC(12),
    PARTITION(13),
    OFFSET(14),
    PAYLOAD(15);

    /** Name of the format and its version: the first line. */
    static final String HEADER = "kontor.dev/log-entry@v1";

    /** Lines that hold any text. */
    static final List<LeafForm> TEXTS = List.of(TYPE, SOURCE, SUBJECT, ACTOR, COMPANY, SCHEMA, TOPIC);

    private final int place;
    private final String lineName = name().toLowerCase(Locale.ROOT);

    LeafForm(int place) {
        this.place = place;
    }

    /** After the header, from 0; the line that may be missing counts. */
    int place() {
        return place;
    }

    /** What its line begins with, up to the blank. */
    String lineName() {
        return lineName;
    }
}
