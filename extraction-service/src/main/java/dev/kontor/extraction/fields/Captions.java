package dev.kontor.extraction.fields;

import dev.kontor.extraction.layout.Segment;
import dev.kontor.extraction.writing.Labels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Forms in which each value stands over its caption. What stands above such a value is the caption of another one. */
final class Captions {

    private Captions() {}

    /** The caption of a value in a block where values and captions take turns, a value first; null in any other block. */
    static @Nullable Segment below(Paper paper, Segment value) {
        List<Segment> block = paper.layout().blockOf(value).segments();
        int at = block.indexOf(value);
        if (block.size() % 2 != 0 || at % 2 != 0) {
            return null;
        }
        for (int i = 0; i < block.size(); i++) {
            if (isCaption(paper, block.get(i)) != (i % 2 == 1)) {
                return null;
            }
        }
        return block.get(at + 1);
    }

    /** Whether a line is a label and nothing else. */
    private static boolean isCaption(Paper paper, Segment segment) {
        List<Labels.Hit> hits = paper.labels(segment);
        return hits.size() == 1
                && hits.getFirst().from() == 0
                && hits.getFirst().to() == segment.words().size();
    }
}
