package dev.kontor.extraction.fields;

import java.util.Optional;

/**
 * Two models that read the same documents, neither of which had learned from their suppliers.
 *
 * @param rival version of the one that read before
 * @param suppliers of the documents
 * @param better suppliers of which more header values are read rightly than before
 * @param worse suppliers of which fewer are
 */
public record Comparison(
        String rival, int suppliers, int documents, HeaderFigures before, HeaderFigures after, int better, int worse) {

    /** Standard deviations that lie between chance and a proof, where better and worse are equally likely. */
    private static final double PROOF = 2;

    /** Why a model does not take the place of another. */
    public enum Refusal {
        /** Suppliers that are read better do not outnumber those read worse by more than chance would explain. */
        NOT_PROVEN_BETTER,
        /** Fewer values are right. */
        WORSE,
        /** More values are wrong without a person being asked. */
        SURELY_WRONG,
        /** Confidence says less about what is right. */
        LESS_HONEST
    }

    static Comparison none(String rival) {
        return new Comparison(rival, 0, 0, HeaderFigures.NONE, HeaderFigures.NONE, 0, 0);
    }

    Comparison plus(int moreDocuments, HeaderFigures moreBefore, HeaderFigures moreAfter) {
        int gained = Integer.compare(moreAfter.right(), moreBefore.right());
        return new Comparison(
                rival,
                suppliers + 1,
                documents + moreDocuments,
                before.plus(moreBefore),
                after.plus(moreAfter),
                better + (gained > 0 ? 1 : 0),
                worse + (gained < 0 ? 1 : 0));
    }

    /** Whether the later model does at least no harm. */
    Optional<Refusal> harm() {
        if (after.right() < before.right()) {
            return Optional.of(Refusal.WORSE);
        }
        if (after.surelyWrong() > before.surelyWrong()) {
            return Optional.of(Refusal.SURELY_WRONG);
        }
        return after.miscalibration() > before.miscalibration() ? Optional.of(Refusal.LESS_HONEST) : Optional.empty();
    }

    /** Whether it is better, too. Suppliers count, and not their documents, which go right or wrong together. */
    boolean isProof() {
        return better - worse > 0 && better - worse >= PROOF * Math.sqrt(better + worse);
    }
}
