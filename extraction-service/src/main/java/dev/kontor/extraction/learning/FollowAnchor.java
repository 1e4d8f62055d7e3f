package dev.kontor.extraction.learning;

import dev.kontor.extraction.layout.Layout;
import dev.kontor.extraction.layout.Segment;
import dev.kontor.extraction.layout.Word;
import dev.kontor.extraction.learning.Labels.Behind;
import java.util.List;
import java.util.Optional;

/** Finds what an anchor leads to on the pages of another document. */
final class FollowAnchor {

    /** Places this near are the same, in points. */
    private static final double NEAR = 6;

    private FollowAnchor() {}

    static Optional<Found> of(Anchor anchor, Layout layout) {
        return switch (anchor.relation()) {
            case SAME -> same(anchor, layout);
            case AT -> at(anchor, layout);
            case BELOW -> below(anchor, layout);
            case BEHIND_FIRST -> values(anchor, layout).stream().findFirst();
            case BEHIND_LAST -> values(anchor, layout).reversed().stream().findFirst();
        };
    }

    private static List<Found> values(Anchor anchor, Layout layout) {
        return Labels.behind(layout, anchor.label()).stream()
                .map(behind -> value(anchor, behind))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Found> value(Anchor anchor, Behind behind) {
        return value(anchor, behind.segment(), behind.word());
    }

    private static Optional<Found> below(Anchor anchor, Layout layout) {
        return layout.segments().stream()
                .filter(segment -> Labels.text(segment.words()).equals(anchor.label()))
                .flatMap(segment -> layout.below(segment, 1).stream())
                .map(segment -> value(anchor, segment, 0))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Found> at(Anchor anchor, Layout layout) {
        for (Segment segment : layout.segments()) {
            for (int i = 0;
                    segment.page() == anchor.page() && i < segment.words().size();
                    i++) {
                Word word = segment.words().get(i);
                if (Math.abs(word.x() - anchor.x()) < NEAR && Math.abs(word.y() - anchor.y()) < NEAR) {
                    return value(anchor, segment, i);
                }
            }
        }
        return Optional.empty();
    }

    /** A value that never changes still has to stand there: a changed account must not be read as the old one. */
    private static Optional<Found> same(Anchor anchor, Layout layout) {
        return FindValue.in(layout, anchor.label(), anchor.writing()).stream()
                .findFirst()
                .map(found -> new Found(anchor.label(), found.place()));
    }

    private static Optional<Found> value(Anchor anchor, Segment segment, int from) {
        List<Word> words = segment.words();
        int to = from + anchor.words();
        if (to > words.size()) {
            return Optional.empty();
        }
        List<Word> covered = words.subList(from, to);
        return anchor.writing()
                .value(String.join(" ", covered.stream().map(Word::text).toList()))
                .map(value -> new Found(value, Found.place(segment, covered)));
    }
}
