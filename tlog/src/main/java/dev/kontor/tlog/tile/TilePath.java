package dev.kontor.tlog.tile;

import dev.kontor.tlog.Decimal;
import dev.kontor.tlog.MalformedException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How C2SP tlog-tiles writes the index of a tile and its width: {@code <N>[.p/<W>]}, the index in groups of three digits,
 * all but the last one with an {@code x} before them.
 *
 * @param index of the tile within its level, from 0
 * @param width from 1 to 256 (full, not written)
 */
public record TilePath(long index, int width) {

    private static final Pattern FORM = Pattern.compile("((?:x[0-9]{3}/)*[0-9]{3})(?:\\.p/([0-9]{1,3}))?");
    private static final int GROUP = 1000;
    /** Six groups hold every index that a tree of less than 2^63 leaves has. */
    private static final int LONGEST = 5 * "x000/".length() + "000.p/255".length();

    public TilePath {
        if (index < 0 || width < 1 || width > TileId.WIDTH) {
            throw new IllegalArgumentException("no tile " + index + " of width " + width);
        }
    }

    public String text() {
        StringBuilder path = new StringBuilder(three(index % GROUP));
        for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
            path.insert(0, "x" + three(rest % GROUP) + "/");
        }
        return width == TileId.WIDTH
                ? path.toString()
                : path.append(".p/").append(width).toString();
    }

    /**
     * Reads the written form.
     *
     * @throws MalformedException if it is written in any other way than {@link #text()} writes it
     */
    public static TilePath parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (text.length() <= LONGEST && matcher.matches()) {
            String digits = matcher.group(1).replaceAll("[x/]", "").replaceFirst("^0+(?=[0-9])", "");
            String partial = matcher.group(2);
            long index = Decimal.parse(digits, "the index of a tile");
            int width = partial == null ? TileId.WIDTH : Integer.parseInt(partial);
            if (width >= 1 && width <= TileId.WIDTH) {
                TilePath path = new TilePath(index, width);
                if (path.text().equals(text)) {
                    return path;
                }
            }
        }
        throw new MalformedException("\"" + text + "\" is not the path of a tile");
    }

    private static String three(long number) {
        return Long.toString(GROUP + number).substring(1);
    }
}
