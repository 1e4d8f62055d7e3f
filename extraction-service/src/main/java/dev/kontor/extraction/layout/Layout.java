package dev.kontor.extraction.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands where on the pages of a document: rows of segments, and the blocks these form. */
public final class Layout {

    private final List<Page> pages;
    private final List<Row> rows;
    private final List<Segment> segments;
    private final Map<Segment, Integer> rowOf = new HashMap<>();
    private final Map<Segment, Block> blockOf = new HashMap<>();
    private final List<Block> blocks;
    private final double bodyHeight;

    private Layout(List<Page> pages, List<Row> rows) {
        this.pages = List.copyOf(pages);
        this.rows = List.copyOf(rows);
        this.segments = rows.stream().flatMap(row -> row.segments().stream()).toList();
        for (int i = 0; i < rows.size(); i++) {
            for (Segment segment : rows.get(i).segments()) {
                rowOf.put(segment, i);
            }
        }
        this.blocks = FindBlocks.of(rows);
        for (Block block : blocks) {
            block.segments().forEach(segment -> blockOf.put(segment, block));
        }
        double[] heights =
                segments.stream().mapToDouble(Segment::height).sorted().toArray();
        this.bodyHeight = heights.length == 0 ? 8 : heights[heights.length / 2];
    }

    public static Layout of(List<Page> pages) {
        List<Row> rows = new ArrayList<>();
        pages.forEach(page -> rows.addAll(FindRows.of(page)));
        return new Layout(pages, rows);
    }

    public List<Page> pages() {
        return pages;
    }

    /** From the first page to the last, from top to bottom. */
    public List<Row> rows() {
        return rows;
    }

    /** In the order of the rows, from left to right. */
    public List<Segment> segments() {
        return segments;
    }

    public List<Block> blocks() {
        return blocks;
    }

    /** Height of most of the type, in points. */
    public double bodyHeight() {
        return bodyHeight;
    }

    public Page page(Segment segment) {
        return pages.stream()
                .filter(page -> page.number() == segment.page())
                .findFirst()
                .orElseThrow();
    }

    /** Index of the row a segment stands in. */
    public int rowOf(Segment segment) {
        return rowOf.getOrDefault(segment, 0);
    }

    /** What stands to the left of a segment, the nearest first. */
    public List<Segment> leftOf(Segment segment) {
        List<Segment> row = rows.get(rowOf(segment)).segments();
        return row.subList(0, row.indexOf(segment)).reversed();
    }

    public Block blockOf(Segment segment) {
        return blockOf.getOrDefault(segment, new Block(List.of(segment)));
    }

    /**
     * What stands above a segment on its page, the nearest first.
     *
     * @param most how many
     */
    public List<Segment> above(Segment segment, int most) {
        return along(segment, -1, most);
    }

    /** What stands below a segment on its page, the nearest first. */
    public List<Segment> below(Segment segment, int most) {
        return along(segment, 1, most);
    }

    private List<Segment> along(Segment segment, int step, int most) {
        List<Segment> found = new ArrayList<>();
        for (int i = rowOf(segment) + step; i >= 0 && i < rows.size() && found.size() < most; i += step) {
            Row row = rows.get(i);
            if (row.page() != segment.page()) {
                break;
            }
            for (Segment other : row.segments()) {
                if (other.overlapsAcross(segment)) {
                    found.add(other);
                    break;
                }
            }
        }
        return found;
    }
}
