package dev.kontor.bench.extraction.generate.sheet;

import dev.kontor.bench.extraction.generate.sheet.Block.Column;
import dev.kontor.bench.extraction.generate.sheet.Block.Frame;
import dev.kontor.bench.extraction.generate.sheet.Block.Grid;
import dev.kontor.bench.extraction.generate.sheet.Block.Ink;
import dev.kontor.bench.extraction.generate.sheet.Block.Lettering;
import dev.kontor.bench.extraction.generate.sheet.Block.Row;
import java.util.function.ToDoubleBiFunction;

/** How wide the columns of a grid become, and how small its letters, for engines that do not find it out themselves. Lengths in points. */
public final class FitColumns {

    /** Between a text and the edges of its column. */
    public static final double PADDING = 3;

    private static final double LEAST_TEXT = 90;

    private final Grid grid;
    private final ToDoubleBiFunction<String, Lettering> measure;
    private final double scale;
    private final double[] widths;

    /**
     * @param width that there is; a grid of columns that cannot wrap may take more
     * @param measure width of a text, of the widest if it has several lines
     */
    public FitColumns(Grid grid, double width, ToDoubleBiFunction<String, Lettering> measure) {
        this.grid = grid;
        this.measure = measure;
        double fitting = grid.scale();
        double[] natural = natural(fitting);
        while (fitting > 0.55 && fixed(natural) + least() > width) {
            fitting *= 0.94;
            natural = natural(fitting);
        }
        scale = fitting;
        widths = spread(natural, width);
    }

    /** Of one column. */
    public double width(int column) {
        return widths[column];
    }

    /** Of all of them. */
    public double width() {
        return sum(widths);
    }

    public int count() {
        return widths.length;
    }

    /** How the letters of a cell look. */
    public Lettering lettering(Row row, int column) {
        return plain(row, column).scaled(scale);
    }

    private Lettering plain(Row row, int column) {
        Lettering plain = Lettering.PLAIN.aligned(grid.columns().get(column).align());
        return switch (row.role()) {
            case BODY -> plain;
            case CAPTION -> plain.scaled(0.78).in(Ink.GREY);
            case STRONG -> new Lettering(1, true, plain.align(), Ink.BLACK);
            case HEAD -> new Lettering(1, true, plain.align(), grid.frame() == Frame.DARK_HEAD ? Ink.WHITE : Ink.BLACK);
        };
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
                double own =
                        measure.applyAsDouble(row.cells().get(i), plain(row, i).scaled(by));
                widest[i] = Math.max(widest[i], own + 2 * PADDING + 0.1);
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
}
