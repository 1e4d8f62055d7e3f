package dev.kontor.bench.extraction.generate.draw;

import dev.kontor.bench.extraction.generate.draw.Strip.Fill;
import dev.kontor.bench.extraction.generate.sheet.Block.Column;
import dev.kontor.bench.extraction.generate.sheet.Block.Frame;
import dev.kontor.bench.extraction.generate.sheet.Block.Grid;
import dev.kontor.bench.extraction.generate.sheet.Block.Ink;
import dev.kontor.bench.extraction.generate.sheet.Block.Lettering;
import dev.kontor.bench.extraction.generate.sheet.Block.Role;
import dev.kontor.bench.extraction.generate.sheet.Block.Row;
import java.util.ArrayList;
import java.util.List;

/** Sets the rows of a grid, each a strip. */
final class SetGrid {

    private static final double PADDING = 3;
    private static final double LEAST_TEXT = 90;
    private static final double LINE = 0.6;

    private final SetType type;
    private final Grid grid;
    private final double width;
    private final double scale;
    private final double[] widths;

    SetGrid(SetType type, Grid grid, double width) {
        this.type = type;
        this.grid = grid;
        double fitting = grid.scale();
        double[] natural = natural(fitting);
        while (fitting > 0.55 && fixed(natural) + least() > width) {
            fitting *= 0.94;
            natural = natural(fitting);
        }
        scale = fitting;
        widths = spread(natural, width);
        this.width = sum(widths);
    }

    private double least() {
        return grid.columns().stream().filter(Column::wraps).count() * LEAST_TEXT * 0.8;
    }

    private double fixed(double[] natural) {
        double sum = 0;
        for (int i = 0; i < natural.length; i++) {
            sum += grid.columns().get(i).wraps() ? 0 : natural[i];
        }
        return sum;
    }

    private double[] natural(double by) {
        double[] widest = new double[grid.columns().size()];
        for (Row row : grid.rows()) {
            for (int i = 0; i < widest.length; i++) {
                widest[i] = Math.max(
                        widest[i],
                        type.width(row.cells().get(i), cellType(row, i).scaled(by)) + 2 * PADDING + 0.1);
            }
        }
        return widest;
    }

    /** Columns that wrap share what the others leave; without such, all are widened alike. */
    private double[] spread(double[] natural, double whole) {
        long wrapping = grid.columns().stream().filter(Column::wraps).count();
        double left = whole - fixed(natural);
        double wanted = sum(natural) - fixed(natural);
        double[] spread = natural.clone();
        for (int i = 0; i < spread.length; i++) {
            if (grid.columns().get(i).wraps()) {
                spread[i] = grid.wide() || wanted > left ? Math.max(20, left * natural[i] / wanted) : natural[i];
            } else if (wrapping == 0 && grid.wide()) {
                spread[i] += (whole - sum(natural)) / spread.length;
            }
        }
        return spread;
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    private Lettering cellType(Row row, int column) {
        Lettering plain = Lettering.PLAIN.aligned(grid.columns().get(column).align());
        return switch (row.role()) {
            case BODY -> plain;
            case CAPTION -> plain.scaled(0.78).in(Ink.GREY);
            case STRONG -> new Lettering(1, true, plain.align(), Ink.BLACK);
            case HEAD -> new Lettering(1, true, plain.align(), grid.frame() == Frame.DARK_HEAD ? Ink.WHITE : Ink.BLACK);
        };
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
        for (int i = 0; i < widths.length; i++) {
            at = grid.columns().get(i).wraps() ? i : at;
            cells.add(i == widths.length - 1 ? sum : "");
        }
        cells.set(at, caption);
        return strip(new Row(cells, Role.STRONG), 0);
    }

    private Strip strip(Row row, int index) {
        double padding = grid.frame() == Frame.NONE ? 0.5 : 2;
        Strip strip = new Strip(0);
        double x = 0;
        double tallest = 0;
        for (int i = 0; i < widths.length; i++) {
            Strip cell = type.set(row.cells().get(i), cellType(row, i).scaled(scale), widths[i] - 2 * PADDING);
            strip.add(cell, x + PADDING, padding);
            tallest = Math.max(tallest, cell.height());
            x += widths[i];
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
                for (double column : widths) {
                    strip.fills.add(new Fill(x, 0, LINE, strip.height(), 0x444444));
                    x += column;
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
