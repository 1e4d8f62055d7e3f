package dev.kontor.bench.extraction.generate.compose;

/** A caption, with or without a colon, and what it names. */
record Pair(String caption, String value) {

    String line() {
        return caption.isEmpty() ? value : caption + " " + value;
    }
}
