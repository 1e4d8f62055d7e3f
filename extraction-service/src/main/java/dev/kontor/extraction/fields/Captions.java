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
        boolean known = false;
        for (int i = 0; i < block.size(); i++) {
            boolean label = isLabel(paper, block.get(i));
            if ((label || block.get(i).text().endsWith(":")) != (i % 2 == 1)) {
                return null;
            }
            known |= label;
        }
        return known ? block.get(at + 1) : null;
    }

    /** Whether a line is a label and nothing else, perhaps in two languages. */
    private static boolean isLabel(Paper paper, Segment segment) {
        List<Labels.Hit> hits = paper.labels(segment);
        List<String> words = paper.folded(segment);
        int covered = 0;
        for (Labels.Hit hit : hits) {
            covered += hit.to() - hit.from();
        }
        long marks = words.stream().filter(String::isEmpty).count();
        return !hits.isEmpty() && hits.getFirst().from() == 0 && covered + marks >= words.size();
    }
}
