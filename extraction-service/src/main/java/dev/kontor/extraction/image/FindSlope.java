package dev.kontor.extraction.image;

import dev.kontor.extraction.image.Letters.Shape;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Finds the slope of lines of text: the angle under which the feet of the letters fall into the fewest rows. The sum of
 * the squares of the rows' counts is greatest then (Postl 1986, on feet instead of pixels).
 */
final class FindSlope {

    /** Degrees; paper in a feeder lies straighter, paper on a table hardly worse. */
    private static final double WIDEST = 15;

    private static final double COARSE = 0.5;

    private static final double FINE = 0.05;

    private FindSlope() {}

    /**
     * A slope and how clearly it shows.
     *
     * @param degrees by which lines fall from left to right
     * @param clarity mean number of feet in the row of a foot
     */
    record Slope(double degrees, double clarity) {}

    static Slope of(List<Shape> shapes) {
        Slope coarse = best(shapes, -WIDEST, WIDEST, COARSE);
        return best(shapes, coarse.degrees() - COARSE, coarse.degrees() + COARSE, FINE);
    }

    /** Near a slope that is known. */
    static Slope near(double degrees, List<Shape> shapes) {
        return best(shapes, degrees - 2, degrees + 2, FINE);
    }

    private static Slope best(List<Shape> shapes, double from, double to, double step) {
        Slope best = new Slope(0, 0);
        int steps = (int) Math.round((to - from) / step);
        for (int i = 0; i <= steps; i++) {
            double degrees = from + i * step;
            double clarity = clarity(shapes, degrees, Shape::bottom);
            // of slopes that are as clear the flattest: an empty page is straight
            if (clarity > best.clarity() * 1.000001
                    || (clarity == best.clarity() && Math.abs(degrees) < Math.abs(best.degrees()))) {
                best = new Slope(degrees, clarity);
            }
        }
        return best;
    }

    /** @param edge of a shape that may lie on a line */
    static double clarity(List<Shape> shapes, double degrees, ToIntFunction<Shape> edge) {
        if (shapes.isEmpty()) {
            return 0;
        }
        double slope = Math.tan(Math.toRadians(degrees));
        int highest = shapes.stream().mapToInt(Shape::bottom).max().orElse(0);
        int widest = shapes.stream().mapToInt(Shape::right).max().orElse(0);
        int margin = (int) (widest * Math.abs(slope)) + 2;
        int[] rows = new int[highest + 2 * margin + 1];
        for (Shape shape : shapes) {
            double x = (shape.left() + shape.right()) / 2.0;
            rows[(int) Math.round(edge.applyAsInt(shape) - x * slope) + margin]++;
        }
        long sum = 0;
        for (int row : rows) {
            sum += (long) row * row;
        }
        return (double) sum / shapes.size();
    }
}
