package dev.kontor.extraction.image;

import dev.kontor.extraction.image.FindSlope.Slope;
import dev.kontor.extraction.image.Letters.Shape;
import java.util.List;
import java.util.function.Predicate;

/**
 * How a page lies in its picture.
 *
 * @param quarter whether the picture has to be turned by a quarter to the left first
 * @param slope of the lines in the middle of the page, in degrees; positive when they fall from left to right
 * @param fan degrees by which the slope grows from the upper to the lower edge: a photo taken from the side
 * @param letter height of the type in pixels of the picture; 0 when there is too little to tell
 * @param feet how much clearer lines show by the lower edges of letters than by the upper ones; well above 1 for
 *     upright text, whose capitals and tall letters reach up to different heights
 */
record Bearing(boolean quarter, double slope, double fan, double letter, double feet) {

    private static final int SMALL = 1800;

    /** Lines have to show so much clearer along the other side before a page is turned. */
    private static final double CLEARLY = 1.25;

    /** Letters needed to measure the slope of half a page. */
    private static final int ENOUGH = 120;

    private static final double LEAST_FAN = 0.4;

    private static final double WIDEST_FAN = 4;

    static Bearing of(Grey grey) {
        int factor = Shrink.factor(SMALL, grey);
        Letters letters = Letters.in(Shrink.to(SMALL, grey));
        Slope across = FindSlope.of(letters.shapes());
        Letters turned = letters.quarterLeft();
        Slope down = FindSlope.of(turned.shapes());
        boolean quarter = down.clarity() > CLEARLY * across.clarity();
        Letters upright = quarter ? turned : letters;
        double slope = (quarter ? down : across).degrees();
        double tops = FindSlope.clarity(upright.shapes(), slope, Shape::top);
        double feet = FindSlope.clarity(upright.shapes(), slope, Shape::bottom) / Math.max(tops, 1e-9);
        return new Bearing(quarter, slope, fan(upright, slope), letters.typicalHeight() * (double) factor, feet);
    }

    private static double fan(Letters letters, double slope) {
        int middle = letters.height() / 2;
        List<Shape> upper = only(letters, shape -> shape.bottom() < middle);
        List<Shape> lower = only(letters, shape -> shape.bottom() >= middle);
        if (upper.size() < ENOUGH || lower.size() < ENOUGH) {
            return 0;
        }
        double apart = mean(lower) - mean(upper);
        double grown = FindSlope.near(slope, lower).degrees()
                - FindSlope.near(slope, upper).degrees();
        double fan = grown * letters.height() / apart;
        return Math.abs(fan) < LEAST_FAN || Math.abs(fan) > WIDEST_FAN ? 0 : fan;
    }

    private static List<Shape> only(Letters letters, Predicate<Shape> where) {
        return letters.shapes().stream().filter(where).toList();
    }

    private static double mean(List<Shape> shapes) {
        return shapes.stream().mapToInt(Shape::bottom).average().orElse(0);
    }
}
