package dev.kontor.bench.extraction.generate.draw;

/** How the operators of a page follow each other, as different programs write them. */
enum Order {
    /** A text after the other, as set. */
    RUNS,
    /** Each word placed by itself. */
    WORDS,
    /** Each letter placed by itself, without blanks. */
    LETTERS,
    /** Words in no order at all. */
    MIXED
}
