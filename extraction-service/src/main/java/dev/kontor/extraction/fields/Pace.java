package dev.kontor.extraction.fields;

/**
 * How {@link LearnWeights} learns.
 *
 * @param rounds over all documents
 * @param step how far one document moves a weight at most
 * @param penalty on departing from where learning starts
 * @param penaltyOfWords the same of the words around a value: they are many and of one layout, and what they teach counts
 *     less on another
 * @param documents features of fewer are not learned
 * @param families features of documents of fewer are not learned either
 * @param past how far weights that are there at the start count as learned: the sum of their squared slopes so far. What
 *     nobody has weighed yet moves freely, what was learned from many documents is not forgotten for a few
 */
record Pace(int rounds, double step, double penalty, double penaltyOfWords, int documents, int families, double past) {

    /** From what is known before any document was seen. */
    static final Pace FROM_PRIORS = new Pace(14, 0.25, 5e-4, 5e-3, 4, 1, 0);

    /**
     * From weights that many documents have taught, by some of daily work. What one or two suppliers print is theirs, and
     * nobody else's business.
     */
    static final Pace FROM_SHIPPED = new Pace(14, 0.25, 5e-4, 5e-3, 4, 3, 30);
}
