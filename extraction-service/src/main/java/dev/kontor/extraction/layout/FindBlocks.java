package dev.kontor.extraction.layout;

import java.util.ArrayList;
import java.util.List;

/** Finds segments that stand below one another, close together and aligned left, right or in the middle. */
final class FindBlocks {

    /** Distance of one line to the next, as a part of the height of the type's capitals. */
    private static final double LINE_STEP = 2.6;

    private FindBlocks() {}

    static List<Block> of(List<Row> rows) {
        List<List<Segment>> open = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        int page = 0;
        for (Row row : rows) {
            if (row.page() != page) {
                close(open, blocks, Double.MAX_VALUE);
                page = row.page();
            }
            close(open, blocks, row.top());
            for (Segment segment : row.segments()) {
                List<Segment> block = open.stream()
                        .filter(candidate -> continues(candidate.getLast(), segment))
                        .findFirst()
                        .orElse(null);
                if (block == null) {
                    block = new ArrayList<>();
                    open.add(block);
                }
                block.add(segment);
            }
        }
        close(open, blocks, Double.MAX_VALUE);
        return blocks;
    }

    private static void close(List<List<Segment>> open, List<Block> blocks, double top) {
        open.removeIf(block -> {
            Segment last = block.getLast();
            boolean done = top - last.top() > LINE_STEP * last.height();
            if (done) {
                blocks.add(new Block(block));
            }
            return done;
        });
    }

    private static boolean continues(Segment above, Segment below) {
        double type = Math.min(above.height(), below.height());
        boolean alike = Math.max(above.height(), below.height()) < 1.5 * type;
        boolean aligned = Math.abs(above.left() - below.left()) < type
                || Math.abs(above.right() - below.right()) < type
                || Math.abs(above.left() + above.right() - below.left() - below.right()) < type;
        return alike && aligned && below.top() > above.top() && below.top() - above.top() < LINE_STEP * above.height();
    }
}
