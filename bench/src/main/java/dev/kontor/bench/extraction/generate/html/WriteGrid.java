package dev.kontor.bench.extraction.generate.html;

import dev.kontor.bench.extraction.generate.sheet.Block.Column;
import dev.kontor.bench.extraction.generate.sheet.Block.Frame;
import dev.kontor.bench.extraction.generate.sheet.Block.Grid;
import dev.kontor.bench.extraction.generate.sheet.Block.Ink;
import dev.kontor.bench.extraction.generate.sheet.Block.Role;
import dev.kontor.bench.extraction.generate.sheet.Block.Row;
import dev.kontor.bench.extraction.generate.sheet.Style;
import java.util.Locale;

/** Writes a grid as a table. */
final class WriteGrid {

    private static final int WIDE_TABLE = 6;

    private final WriteBlocks blocks;
    private final Style style;

    WriteGrid(WriteBlocks blocks, Style style) {
        this.blocks = blocks;
        this.style = style;
    }

    String html(Grid grid) {
        StringBuilder html =
                new StringBuilder("<table style=\"").append(css(grid)).append("\">");
        int from = 0;
        if (!grid.rows().isEmpty() && grid.rows().getFirst().role() == Role.HEAD) {
            html.append("<thead>").append(row(grid, 0)).append("</thead>");
            from = 1;
        }
        html.append("<tbody>");
        for (int i = from; i < grid.rows().size(); i++) {
            html.append(row(grid, i));
        }
        return html.append("</tbody></table>").toString();
    }

    private String css(Grid grid) {
        double scale = grid.scale() * (grid.columns().size() > WIDE_TABLE || style.width() < 300 ? 0.86 : 1);
        return String.format(
                Locale.ROOT,
                "font-size:%.3fem;%s%s",
                scale,
                grid.wide() ? "width:100%;" : "",
                grid.frame() == Frame.OUTER ? "border:0.6pt solid #222;" : "");
    }

    private String row(Grid grid, int index) {
        Row row = grid.rows().get(index);
        StringBuilder html = new StringBuilder("<tr>");
        for (int i = 0; i < row.cells().size(); i++) {
            Column column = grid.columns().get(i);
            String cell = row.cells().get(i);
            html.append("<td class=\"")
                    .append(
                            switch (column.align()) {
                                case LEFT -> "l";
                                case RIGHT -> "r";
                                case CENTER -> "c";
                            })
                    .append(column.wraps() || row.role() == Role.HEAD ? "" : " n")
                    .append("\" style=\"")
                    .append(css(grid, row, index))
                    .append("\">")
                    .append(WriteBlocks.escaped(cell))
                    .append("</td>");
        }
        return html.append("</tr>").toString();
    }

    private String css(Grid grid, Row row, int index) {
        boolean head = row.role() == Role.HEAD || row.role() == Role.CAPTION;
        boolean last = index == grid.rows().size() - 1;
        String letters = switch (row.role()) {
            case HEAD, STRONG -> "font-weight:bold;";
            case CAPTION -> "font-size:0.78em;color:#555;";
            case BODY -> "";
        };
        return letters
                + switch (grid.frame()) {
                    case NONE, OUTER -> "";
                    case HEAD_LINE -> head || last ? "border-bottom:0.6pt solid #222;" : "";
                    case ROW_LINES -> "border-bottom:0.6pt solid #222;";
                    case ALL -> "border:0.6pt solid #444;";
                    case SHADED_HEAD -> head ? "background:#ddd;" : "";
                    case ZEBRA -> index % 2 == 0 ? "background:#eee;" : "";
                    case DARK_HEAD ->
                        row.role() == Role.HEAD ? "color:#fff;background:" + blocks.colour(Ink.ACCENT) + ";" : "";
                };
    }
}
