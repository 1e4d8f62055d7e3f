package dev.kontor.extraction.image;

import java.util.EnumSet;
import java.util.Set;

/** Prepares the picture of a page for reading: clean, evenly lit, its lines level, its type of a readable size. */
public final class Straighten {

    /** What is done to a picture, in this order. */
    public enum Step {
        SPECKS,
        LIGHT,
        TURN,
        LEVEL,
        SIZE
    }

    /** Type smaller than this many pixels is made larger. */
    private static final double SMALL_TYPE = 17;

    private static final double LARGE_TYPE = 60;

    /** The height of 10 point type at 300 dpi, between that of small letters and capitals. */
    private static final double GOOD_TYPE = 25;

    /** More would only enlarge the grain of the print. */
    private static final double LARGEST = 2;

    private static final double MOST = 16_000_000;

    private Straighten() {}

    /**
     * A page whose lines are level, either way up.
     *
     * @param picture with points for its size
     * @param feet as in {@code Bearing}: well above 1 for a page that stands upright, well below for one on its head
     */
    public record Level(Picture picture, double feet) {}

    public static Level of(Picture picture) {
        return of(picture, EnumSet.allOf(Step.class));
    }

    /** With some of the steps only. */
    static Level of(Picture picture, Set<Step> steps) {
        Grey clean = steps.contains(Step.SPECKS) ? RemoveSpecks.of(picture.grey()) : picture.grey();
        Grey lit = steps.contains(Step.LIGHT) ? FlattenLight.of(clean) : clean;
        Bearing found = Bearing.of(lit);
        Bearing bearing = new Bearing(
                steps.contains(Step.TURN) && found.quarter(),
                steps.contains(Step.LEVEL) ? found.slope() : 0,
                steps.contains(Step.LEVEL) ? found.fan() : 0,
                found.letter(),
                found.feet());
        double scale = steps.contains(Step.SIZE) ? scale(lit, found.letter()) : 1;
        Grey level = Warp.of(lit, bearing, scale);
        return new Level(new Picture(level, picture.dpi() * scale), found.feet());
    }

    private static double scale(Grey grey, double letter) {
        if (letter == 0 || (letter >= SMALL_TYPE && letter <= LARGE_TYPE)) {
            return 1;
        }
        double most = Math.sqrt(MOST / (grey.width() * (double) grey.height()));
        return Math.min(Math.min(GOOD_TYPE / letter, LARGEST), Math.max(1, most));
    }

    /** The same page the other way up. */
    public static Picture upsideDown(Picture picture) {
        Grey grey = picture.grey();
        byte[] from = grey.pixels();
        byte[] to = new byte[from.length];
        for (int i = 0; i < from.length; i++) {
            to[i] = from[from.length - 1 - i];
        }
        return new Picture(new Grey(grey.width(), grey.height(), to), picture.dpi());
    }
}
