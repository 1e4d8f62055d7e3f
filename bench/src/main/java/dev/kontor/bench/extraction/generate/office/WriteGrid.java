package dev.kontor.bench.extraction.generate.office;

import dev.kontor.bench.extraction.generate.office.Node.Element;
import dev.kontor.bench.extraction.generate.sheet.Block.Grid;
import dev.kontor.bench.extraction.generate.sheet.Block.Ink;
import dev.kontor.bench.extraction.generate.sheet.Block.Lettering;
import dev.kontor.bench.extraction.generate.sheet.Block.Role;
import dev.kontor.bench.extraction.generate.sheet.Block.Row;
import dev.kontor.bench.extraction.generate.sheet.FitColumns;
import dev.kontor.bench.extraction.generate.type.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Writes a grid as a table, whose first row office programs repeat on every page if it is a head. */
final class WriteGrid {

    private static final double ABOVE = 1.5;
    private static final String LINE = "0.6pt solid #222222";
    private static final String THIN = "0.6pt solid #444444";

    /** Letters are set by other rules than they are measured by, and lines take some of a column. */
    private static final double SPARE = 1.02;

    private static final double STEP = 0.94;
    private static final double SMALLEST = 0.55;

    /** Lines may break behind a hyphen as well. */
    private static final Pattern WORDS = Pattern.compile("\\s+|(?<=-)");

    private final Styles styles;
    private final Letters letters;
    private final WriteTable tables;
    private final Grid grid;
    private final FitColumns columns;

    WriteGrid(Styles styles, Letters letters, Grid grid, double width) {
        this.styles = styles;
        this.grid = grid;
        tables = new WriteTable(styles);
        this.letters = letters;
        columns = fitted(width);
    }

    /** Letters become smaller until no word is torn, as a person would choose them; words that are too long even then are. */
    private FitColumns fitted(double width) {
        FitColumns fitted = new FitColumns(grid, width, this::measure);
        for (double scale = grid.scale() * STEP; torn(fitted) && scale > SMALLEST; scale *= STEP) {
            Grid smaller = new Grid(grid.columns(), grid.rows(), grid.frame(), scale, grid.wide(), grid.carry());
            fitted = new FitColumns(smaller, width, this::measure);
        }
        return fitted;
    }

    private boolean torn(FitColumns fitted) {
        for (Row row : grid.rows()) {
            for (int i = 0; i < fitted.count(); i++) {
                double inside = fitted.width(i) - 2 * FitColumns.PADDING;
                Lettering type = fitted.lettering(row, i);
                if (WORDS.splitAsStream(row.cells().get(i)).anyMatch(word -> measure(word, type) > inside)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Width in points, with what is to spare. */
    private double measure(String text, Lettering type) {
        double size = styles.sheet.size() * type.scale();
        double widest = text.lines()
                .mapToDouble(line -> letters.width(line, type.bold(), size))
                .max()
                .orElse(0);
        return widest * SPARE + 1;
    }

    Element table() {
        List<Element> rows = new ArrayList<>();
        for (int i = 0; i < grid.rows().size(); i++) {
            Element row = row(i);
            boolean head = i == 0 && grid.rows().getFirst().role() == Role.HEAD;
            rows.add(head ? Element.of("table:table-header-rows").with(row) : row);
        }
        double[] widths =
                IntStream.range(0, columns.count()).mapToDouble(columns::width).toArray();
        return tables.table(widths, rows);
    }

    private Element row(int index) {
        Row row = grid.rows().get(index);
        List<Element> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String style = styles.text(columns.lettering(row, i));
            Element text = WriteText.paragraph(style, row.cells().get(i));
            cells.add(tables.cell(look(row, index, i), List.of(text)));
        }
        return tables.row(true, cells);
    }

    private Element look(Row row, int index, int column) {
        boolean head = row.role() == Role.HEAD || row.role() == Role.CAPTION;
        boolean last = index == grid.rows().size() - 1;
        Element look = WriteTable.look(ABOVE, FitColumns.PADDING, ABOVE, FitColumns.PADDING);
        return switch (grid.frame()) {
            case NONE -> look;
            case HEAD_LINE -> head || last ? look.with("fo:border-bottom", LINE) : look;
            case ROW_LINES -> look.with("fo:border-bottom", LINE);
            case ALL -> edges(look.with("fo:border-bottom", THIN).with("fo:border-left", THIN), index, column, THIN);
            case SHADED_HEAD -> ground(look, head, "#dddddd");
            case ZEBRA -> ground(look, head || index % 2 == 0, head ? "#cccccc" : "#f0f0f0");
            case DARK_HEAD -> ground(look, row.role() == Role.HEAD, styles.colour(Ink.ACCENT));
            case OUTER -> {
                Element lined = head || last ? look.with("fo:border-bottom", LINE) : look;
                yield edges(column == 0 ? lined.with("fo:border-left", LINE) : lined, index, column, LINE);
            }
        };
    }

    /** Each line belongs to one cell: that above the first row and that right of the last column to no other. */
    private Element edges(Element look, int index, int column, String line) {
        Element topped = index == 0 ? look.with("fo:border-top", line) : look;
        return column == columns.count() - 1 ? topped.with("fo:border-right", line) : topped;
    }

    private static Element ground(Element look, boolean whether, String colour) {
        return whether ? look.with("fo:background-color", colour) : look;
    }
}
