package dev.kontor.extraction.image;

import java.util.ArrayList;
import java.util.List;

/**
 * The dark shapes of a picture that have the size of letters. Specks, rules, logos and the shadow at the edge of a scan
 * are none.
 *
 * @param width of the picture in pixels
 */
record Letters(int width, int height, List<Shape> shapes) {

    /** A shape's box in pixels; right and bottom lie inside. */
    record Shape(int left, int top, int right, int bottom) {

        int width() {
            return right - left + 1;
        }

        int height() {
            return bottom - top + 1;
        }

        /** The same shape after the picture was turned by a quarter to the left. */
        Shape quarterLeft(int width) {
            return new Shape(top, width - 1 - right, bottom, width - 1 - left);
        }
    }

    private static final int SMALLEST = 6;

    /** Letters of a heading at 150 dpi. */
    private static final int LARGEST = 70;

    Letters quarterLeft() {
        List<Shape> turned =
                shapes.stream().map(shape -> shape.quarterLeft(width)).toList();
        return new Letters(/* width= */ height, /* height= */ width, turned);
    }

    /** Height of most of the shapes that are no upright strokes; 0 when there are too few to tell. */
    int typicalHeight() {
        int[] heights = shapes.stream()
                .filter(shape -> shape.width() * 4 > shape.height())
                .mapToInt(Shape::height)
                .sorted()
                .toArray();
        return heights.length < 30 ? 0 : heights[heights.length * 3 / 5];
    }

    /** @param grey a small picture: about 150 dpi */
    static Letters in(Grey grey) {
        List<Shape> shapes = new ArrayList<>();
        for (int[] box : JoinInk.boxes(Ink.of(grey), grey.width(), grey.height())) {
            Shape shape = new Shape(box[0], box[1], box[2], box[3]);
            int higher = Math.max(shape.width(), shape.height());
            if (higher >= SMALLEST && higher <= LARGEST) {
                shapes.add(shape);
            }
        }
        return new Letters(grey.width(), grey.height(), shapes);
    }
}
