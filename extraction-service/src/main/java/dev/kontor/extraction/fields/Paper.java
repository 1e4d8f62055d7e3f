package dev.kontor.extraction.fields;

import dev.kontor.events.document.CashDiscount;
import dev.kontor.events.document.LineItem;
import dev.kontor.extraction.layout.Layout;
import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.layout.Row;
import dev.kontor.extraction.layout.Segment;
import dev.kontor.extraction.layout.Watermark;
import dev.kontor.extraction.layout.Word;
import dev.kontor.extraction.tables.ReadLines;
import dev.kontor.extraction.writing.Dates;
import dev.kontor.extraction.writing.Labels;
import dev.kontor.extraction.writing.PaymentTerms;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pages of one document with the labels on them. */
public final class Paper {

    private final Layout layout;
    private final boolean monthFirst;
    private @Nullable String text;
    private @Nullable List<CashDiscount> discounts;
    private @Nullable List<LineItem> lines;

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

    /** All rows, one behind the other. */
    String text() {
        if (text == null) {
            text = layout.rows().stream().map(Row::text).collect(Collectors.joining(" "));
        }
        return text;
    }

    /** The cash discounts the pages offer. */
    List<CashDiscount> discounts() {
        if (discounts == null) {
            discounts = PaymentTerms.discounts(text(), monthFirst);
        }
        return discounts;
    }

    /** The lines of the tables on the pages. */
    List<LineItem> lines() {
        if (lines == null) {
            lines = ReadLines.of(layout);
        }
        return lines;
    }

    /** The words of a segment as labels are compared. */
    List<String> folded(Segment segment) {
        return segment.folded();
    }

    /** The labels in a segment, from left to right. */
    List<Labels.Hit> labels(Segment segment) {
        return segment.labels();
    }

    /** Whether no letter can be misread. */
    static boolean certain(List<Word> words) {
        return words.stream().allMatch(word -> word.certainty() == 1);
    }
}
