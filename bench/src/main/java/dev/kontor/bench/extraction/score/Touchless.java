package dev.kontor.bench.extraction.score;

import java.util.List;

/**
 * How many documents no person has to look at.
 *
 * @param threshold the lowest confidence from which on so many header values as wanted are right; above 1 when there is none
 * @param share of all documents whose header fields were all found with at least that confidence, and are right
 */
public record Touchless(double threshold, double share) {

    /** No confidence is as high. */
    private static final double NEVER = 1.01;

    /** @param precision of the values that are taken without a person, 0 to 1 */
    public static Touchless at(double precision, List<DocumentScore> documents) {
        double threshold = threshold(precision, documents);
        long taken = documents.stream()
                .filter(document -> document.weakest() >= threshold && document.isHeaderRight())
                .count();
        return new Touchless(threshold, documents.isEmpty() ? 0 : (double) taken / documents.size());
    }

    private static double threshold(double precision, List<DocumentScore> documents) {
        List<FieldScore> best = documents.stream()
                .flatMap(document -> document.header().stream())
                .filter(field -> field.read() != null)
                .sorted((a, b) -> Double.compare(b.confidence(), a.confidence()))
                .toList();
        double threshold = NEVER;
        int right = 0;
        for (int i = 0; i < best.size(); i++) {
            right += best.get(i).isRight() ? 1 : 0;
            boolean last = i + 1 == best.size()
                    || best.get(i + 1).confidence() < best.get(i).confidence();
            if (last && right >= precision * (i + 1)) {
                threshold = best.get(i).confidence();
            }
        }
        return threshold;
    }
}
