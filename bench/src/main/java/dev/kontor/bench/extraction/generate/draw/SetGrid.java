package dev.kontor.bench.extraction.generate.draw;

import dev.kontor.bench.extraction.generate.draw.Strip.Fill;
import dev.kontor.bench.extraction.generate.sheet.Block.Frame;
import dev.kontor.bench.extraction.generate.sheet.Block.Grid;
import dev.kontor.bench.extraction.generate.sheet.Block.Role;
import dev.kontor.bench.extraction.generate.sheet.Block.Row;
import dev.kontor.bench.extraction.generate.sheet.FitColumns;
import java.util.ArrayList;
import java.util.List;

/** Sets the rows of a grid, each a strip. */
final class SetGrid {

    private static final double LINE = 0.6;

    private final SetType type;
    private final Grid grid;
    private final FitColumns columns;
    private final double width;

    SetGrid(SetType type, Grid grid, double width) {
        this.type = type;
        this.grid = grid;
        columns = new FitColumns(grid, width, type::width);
        this.width = columns.width();
    }

    List<Strip> strips() {
        List<Strip> strips = new ArrayList<>();
        for (int i = 0; i < grid.rows().size(); i++) {
            strips.add(strip(grid.rows().get(i), i));
        }
        return strips;
    }

    /** A row of another text in the shape of the last column and the first that wraps. */
    Strip carry(String caption, String sum) {
        List<String> cells = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < columns.count(); i++) {
            at = grid.columns().get(i).wraps() ? i : at;
            cells.add(i == columns.count() - 1 ? sum : "");
        }
        cells.set(at, caption);
        return strip(new Row(cells, Role.STRONG), 0);
    }

    private Strip strip(Row row, int index) {
        double padding = grid.frame() == Frame.NONE ? 0.5 : 2;
        Strip strip = new Strip(0);
        double x = 0;
        double tallest = 0;
        for (int i = 0; i < columns.count(); i++) {
            Strip cell =
                    type.set(row.cells().get(i), columns.lettering(row, i), columns.width(i) - 2 * FitColumns.PADDING);
            strip.add(cell, x + FitColumns.PADDING, padding);
            tallest = Math.max(tallest, cell.height());
            x += columns.width(i);
        }
        strip.grow(tallest + 2 * padding);
        decorate(strip, row, index);
        return strip;
    }

    private void decorate(Strip strip, Row row, int index) {
        boolean head = row.role() == Role.HEAD || row.role() == Role.CAPTION;
        switch (grid.frame()) {
            case NONE -> {}
            case HEAD_LINE -> line(strip, head || index == grid.rows().size() - 1);
            case ROW_LINES -> line(strip, true);
            case ALL -> {
                strip.frame(width, LINE, 0x444444);
                double x = 0;
                for (int i = 0; i < columns.count(); i++) {
                    strip.fills.add(new Fill(x, 0, LINE, strip.height(), 0x444444));
                    x += columns.width(i);
                }
            }
            case SHADED_HEAD -> ground(strip, head, 0xDDDDDD);
            case ZEBRA -> ground(strip, head || index % 2 == 0, head ? 0xCCCCCC : 0xF0F0F0);
            case DARK_HEAD -> ground(strip, row.role() == Role.HEAD, type.style.accent());
            case OUTER -> {
                strip.fills.add(new Fill(0, 0, LINE, strip.height(), 0));
                strip.fills.add(new Fill(width - LINE, 0, LINE, strip.height(), 0));
                line(strip, head || index == grid.rows().size() - 1);
                if (index == 0) {
                    strip.fills.add(new Fill(0, 0, width, LINE, 0));
                }
            }
        }
    }

    private void line(Strip strip, boolean whether) {
        if (whether) {
            strip.fills.add(new Fill(0, strip.height() - LINE, width, LINE, 0x222222));
        }
    }

    private void ground(Strip strip, boolean whether, int colour) {
        if (whether) {
            strip.fills.addFirst(new Fill(0, 0, width, strip.height(), colour));
        }
    }
}
