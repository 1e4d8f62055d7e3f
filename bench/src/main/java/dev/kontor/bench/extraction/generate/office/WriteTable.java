package dev.kontor.bench.extraction.generate.office;

import dev.kontor.bench.extraction.generate.office.Node.Element;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes tables: those that show something, and those that only place blocks beside each other. */
final class WriteTable {

    private final Styles styles;

    WriteTable(Styles styles) {
        this.styles = styles;
    }

    /** @param widths of the columns in points */
    Element table(double[] widths, List<Element> rows) {
        String style = styles.named(
                "table",
                Element.of(
                        "style:table-properties",
                        "style:width",
                        Styles.points(Arrays.stream(widths).sum()),
                        "table:align",
                        "left",
                        "table:border-model",
                        "collapsing"));
        List<Element> columns = new ArrayList<>();
        for (double width : widths) {
            String column = styles.named(
                    "table-column",
                    Element.of("style:table-column-properties", "style:column-width", Styles.points(width)));
            columns.add(Element.of("table:table-column", "table:style-name", column));
        }
        return Element.of("table:table", "table:style-name", style)
                .with(columns)
                .with(rows);
    }

    /** @param whole whether it has to stand on one page */
    Element row(boolean whole, List<Element> cells) {
        String style = styles.named(
                "table-row", Element.of("style:table-row-properties", "fo:keep-together", whole ? "always" : "auto"));
        return Element.of("table:table-row", "table:style-name", style).with(cells);
    }

    /** @param look properties of the cell */
    Element cell(Element look, List<Element> blocks) {
        String style = styles.named("table-cell", look);
        return Element.of("table:table-cell", "table:style-name", style, "office:value-type", "string")
                .with(closed(blocks));
    }

    /** Behind a table office programs put an empty line wherever nothing follows; this one is as low as can be. */
    List<Element> closed(List<Element> blocks) {
        if (!blocks.isEmpty() && !blocks.getLast().name().equals("table:table")) {
            return blocks;
        }
        List<Element> closed = new ArrayList<>(blocks);
        closed.add(WriteText.paragraph(styles.empty(1), ""));
        return closed;
    }

    /** Properties of a cell without lines, with so much free at its sides. */
    static Element look(double top, double right, double bottom, double left) {
        return Element.of(
                "style:table-cell-properties",
                "fo:padding-top",
                Styles.points(top),
                "fo:padding-right",
                Styles.points(right),
                "fo:padding-bottom",
                Styles.points(bottom),
                "fo:padding-left",
                Styles.points(left));
    }
}
