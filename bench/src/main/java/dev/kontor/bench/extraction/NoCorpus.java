package dev.kontor.bench.extraction;

/** There is nothing to measure with; the message says where it was looked for. */
public final class NoCorpus extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoCorpus(String sentence) {
        super(sentence);
    }
}
