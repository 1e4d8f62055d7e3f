package dev.kontor.extraction.fields;

import dev.kontor.extraction.layout.Layout;
import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.layout.Row;
import dev.kontor.extraction.layout.Segment;
import dev.kontor.extraction.layout.Watermark;
import dev.kontor.extraction.layout.Word;
import dev.kontor.extraction.writing.Dates;
import dev.kontor.extraction.writing.Folded;
import dev.kontor.extraction.writing.Labels;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pages of one document with the labels on them, each looked for once. Not for use by several threads. */
public final class Paper {

    private final Layout layout;
    private final boolean monthFirst;
    private final Map<Segment, List<String>> folded = new HashMap<>();
    private final Map<Segment, List<Labels.Hit>> labels = new HashMap<>();

    public Paper(List<Page> pages) {
        this.layout = Watermark.without(Layout.of(pages));
        this.monthFirst = Dates.monthFirst(layout.rows().stream().map(Row::text).toList());
    }

    public Layout layout() {
        return layout;
    }

    boolean monthFirst() {
        return monthFirst;
    }

    /** The words of a segment as labels are compared. */
    List<String> folded(Segment segment) {
        return folded.computeIfAbsent(
                segment,
                s -> s.words().stream().map(word -> Folded.word(word.text())).toList());
    }

    /** The labels in a segment, from left to right. */
    List<Labels.Hit> labels(Segment segment) {
        List<Labels.Hit> known = labels.get(segment);
        if (known == null) {
            known = Labels.SHIPPED.in(folded(segment), certain(segment));
            labels.put(segment, known);
        }
        return known;
    }

    /** Whether no letter can be misread. */
    static boolean certain(Segment segment) {
        return segment.words().stream().allMatch(word -> word.certainty() == 1);
    }

    static boolean certain(List<Word> words) {
        return words.stream().allMatch(word -> word.certainty() == 1);
    }
}
