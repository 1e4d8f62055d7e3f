package dev.kontor.bench.extraction.generate.draw;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** A part of a page that no page break divides. Lengths in points, from its upper left corner. */
final class Strip {

    /** A run of text; its base line lies so far below. */
    record Run(double x, double base, String text, double size, boolean bold, int colour) {}

    /** A filled rectangle; lines are thin ones. */
    record Fill(double x, double y, double width, double height, int colour) {}

    /** A picture. */
    record Picture(double x, double y, double width, double height, BufferedImage pixels) {}

    final List<Fill> fills = new ArrayList<>();
    final List<Run> runs = new ArrayList<>();
    final List<Picture> pictures = new ArrayList<>();
    private double height;

    Strip(double height) {
        this.height = height;
    }

    double height() {
        return height;
    }

    void grow(double by) {
        height += by;
    }

    /** Takes over what another one shows, moved. */
    void add(Strip other, double x, double y) {
        other.fills.forEach(fill -> fills.add(new Fill(fill.x + x, fill.y + y, fill.width, fill.height, fill.colour)));
        other.runs.forEach(run -> runs.add(new Run(run.x + x, run.base + y, run.text, run.size, run.bold, run.colour)));
        other.pictures.forEach(picture ->
                pictures.add(new Picture(picture.x + x, picture.y + y, picture.width, picture.height, picture.pixels)));
    }

    void frame(double width, double thickness, int colour) {
        fills.add(new Fill(0, 0, width, thickness, colour));
        fills.add(new Fill(0, height - thickness, width, thickness, colour));
        fills.add(new Fill(0, 0, thickness, height, colour));
        fills.add(new Fill(width - thickness, 0, thickness, height, colour));
    }
}
