package dev.kontor.bench.extraction.generate.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a page that takes the width it is given and as much height as it needs. */
public sealed interface Block {

    /** Lines of text, one below the other; long ones wrap. */
    record Text(List<String> lines, Lettering type) implements Block {
        public static Text of(String line, Lettering type) {
            return new Text(List.of(line), type);
        }
    }

    /**
     * Free height.
     *
     * @param lines as a multiple of the height of a line
     */
    record Gap(double lines) implements Block {}

    /** A line across. */
    record Rule(double thickness) implements Block {}

    /** Blocks side by side. */
    record Columns(List<Side> sides) implements Block {}

    /**
     * One of them.
     *
     * @param share of the width, against those of the others
     */
    record Side(int share, List<Block> blocks) {}

    /** Blocks in a frame, on a ground, or both. */
    record Box(List<Block> blocks, boolean framed, Ink ground) implements Block {}

    /** A name as a picture: no text in it. */
    record Logo(String name, double height, Align align) implements Block {}

    /**
     * A QR code.
     *
     * @param size of its sides in points
     */
    record Code(String content, double size) implements Block {}

    /** Rows and columns. */
    record Grid(
            List<Column> columns,
            List<Row> rows,
            Frame frame,
            double scale,
            boolean wide,
            @Nullable Carry carry) implements Block {}

    /** How a column stands and whether its texts may wrap. */
    record Column(Align align, boolean wraps) {}

    /** Cells of a row; a cell may hold several lines, divided by line feeds. */
    record Row(List<String> cells, Role role) {}

    /** What a row is for. */
    enum Role {
        HEAD,
        BODY,
        CAPTION,
        STRONG
    }

    /** Lines and grounds of a grid. */
    enum Frame {
        NONE,
        HEAD_LINE,
        ROW_LINES,
        ALL,
        SHADED_HEAD,
        ZEBRA,
        DARK_HEAD,
        OUTER
    }

    /** What a page of a long grid begins and ends with: a caption, and after each row the sum so far. */
    record Carry(String below, String above, List<String> sums) {}

    /** Where text stands in its width. */
    enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    /** Colour. */
    enum Ink {
        NONE,
        BLACK,
        GREY,
        LIGHT,
        ACCENT,
        WHITE
    }

    /**
     * How letters look.
     *
     * @param scale against the size of the sheet's text
     */
    record Lettering(double scale, boolean bold, Align align, Ink ink) {
        public static final Lettering PLAIN = new Lettering(1, false, Align.LEFT, Ink.BLACK);
        public static final Lettering BOLD = new Lettering(1, true, Align.LEFT, Ink.BLACK);
        public static final Lettering SMALL = new Lettering(0.75, false, Align.LEFT, Ink.GREY);

        public Lettering scaled(double by) {
            return new Lettering(scale * by, bold, align, ink);
        }

        public Lettering aligned(Align to) {
            return new Lettering(scale, bold, to, ink);
        }

        public Lettering in(Ink colour) {
            return new Lettering(scale, bold, align, colour);
        }
    }
}
