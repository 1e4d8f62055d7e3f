package dev.kontor.bench.extraction.score;

import dev.kontor.events.document.LineItem;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts the cells of invoice lines. Lines that were read are paired with labelled ones so that as many cells as possible
 * agree; a line without partner is missed, or invented, with all its cells.
 */
final class ScoreLines {

    /** The columns that are counted, by their name in the labels. */
    enum Column {
        DESCRIPTION("description"),
        ARTICLE_NUMBER("articleNumber"),
        QUANTITY("quantity"),
        UNIT_PRICE("unitPrice"),
        LINE_TOTAL("lineTotal"),
        VAT_RATE("vatRate");

        private final String label;

        Column(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        @Nullable
        String of(LineItem line) {
            return switch (this) {
                case DESCRIPTION -> line.description();
                case ARTICLE_NUMBER -> line.articleNumber();
                case QUANTITY -> text(line.quantity());
                case UNIT_PRICE -> text(line.unitPrice());
                case LINE_TOTAL -> text(line.lineTotal());
                case VAT_RATE -> text(line.vatRate());
            };
        }

        private static @Nullable String text(@Nullable BigDecimal number) {
            return number == null ? null : number.toPlainString();
        }
    }

    /** What a sub-line is part of, by its name in the labels. */
    private static final String PARENT = "parentLineId";

    private final boolean page;
    private final Map<Column, Tally> tallies = new EnumMap<>(Column.class);

    private ScoreLines(boolean page) {
        this.page = page;
    }

    /**
     * By the name of the column. Sub-lines count where the label knows any: what nobody labelled is no mistake.
     *
     * @param page whether a page was read: what it shows and nobody labelled is no mistake, and labelled cells that it
     *     does not show are not missed
     */
    static Map<String, Tally> of(
            List<Map<String, String>> expected, List<LineItem> all, Map<String, Integer> hidden, boolean page) {
        boolean nested = expected.stream().anyMatch(line -> line.containsKey(PARENT));
        List<LineItem> read = all.stream()
                .filter(line -> nested || line.parentLineId() == null)
                .toList();
        ScoreLines score = new ScoreLines(page);
        int[] partners = Assign.best(score.gain(expected, read));
        boolean[] taken = new boolean[read.size()];
        for (int i = 0; i < partners.length; i++) {
            LineItem partner = partners[i] < 0 ? null : read.get(partners[i]);
            if (partner != null) {
                taken[partners[i]] = true;
            }
            score.count(expected.get(i), partner);
        }
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                score.invented(read.get(i));
            }
        }
        Map<String, Tally> named = new LinkedHashMap<>();
        score.tallies.forEach((column, tally) ->
                named.put(column.label, page ? without(tally, hidden.getOrDefault(column.label, 0)) : tally));
        return named;
    }

    private int[][] gain(List<Map<String, String>> expected, List<LineItem> read) {
        int[][] gain = new int[expected.size()][read.size()];
        for (int i = 0; i < gain.length; i++) {
            for (int j = 0; j < gain[i].length; j++) {
                for (Column column : Column.values()) {
                    String stated = expected.get(i).get(column.label);
                    String found = column.of(read.get(j));
                    gain[i][j] += stated != null && found != null && same(column, stated, found) ? 1 : 0;
                }
            }
        }
        return gain;
    }

    private void count(Map<String, String> expected, @Nullable LineItem read) {
        for (Column column : Column.values()) {
            String stated = expected.get(column.label);
            String found = read == null ? null : column.of(read);
            if (stated == null) {
                add(column, new Tally(0, found == null || page ? 0 : 1, 0));
            } else if (found == null) {
                add(column, new Tally(0, 0, 1));
            } else {
                add(column, same(column, stated, found) ? new Tally(1, 0, 0) : new Tally(0, 1, 1));
            }
        }
    }

    private void invented(LineItem line) {
        for (Column column : Column.values()) {
            add(column, new Tally(0, column.of(line) == null ? 0 : 1, 0));
        }
    }

    private void add(Column column, Tally tally) {
        tallies.merge(column, tally, Tally::plus);
    }

    private boolean same(Column column, String expected, String read) {
        return page ? SameValue.onPage(column.label, expected, read) : SameValue.of(column.label, expected, read);
    }

    private static Tally without(Tally tally, int hidden) {
        int forgiven = Math.min(hidden, tally.missed());
        return new Tally(tally.right(), Math.max(0, tally.wrong() - forgiven), tally.missed() - forgiven);
    }
}
