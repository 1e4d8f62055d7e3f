package dev.kontor.bench.extraction.generate.draw;

import dev.kontor.bench.extraction.generate.sheet.Block;
import dev.kontor.bench.extraction.generate.sheet.Block.Carry;
import dev.kontor.bench.extraction.generate.sheet.Block.Grid;
import dev.kontor.bench.extraction.generate.sheet.Block.Lettering;
import dev.kontor.bench.extraction.generate.sheet.Block.Role;
import dev.kontor.bench.extraction.generate.sheet.Sheet;
import dev.kontor.bench.extraction.generate.sheet.Style;
import java.util.ArrayList;
import java.util.List;

/** Fills pages with strips, one below the other. A long grid repeats its head and carries its sum over. */
final class BreakPages {

    private final SetBlocks set;
    private final Sheet sheet;
    private final Style style;
    private final double width;
    private final double lowest;
    private final Strip footer;
    private final List<Strip> pages = new ArrayList<>();
    private double y;

    BreakPages(SetBlocks set, Sheet sheet) {
        this.set = set;
        this.sheet = sheet;
        style = sheet.style();
        width = style.width() - style.left() - style.right();
        footer = set.stacked(sheet.footer(), width);
        lowest = style.height()
                - style.bottom()
                - footer.height()
                - (sheet.pageNumber().isEmpty() ? 4 : 18);
        next();
    }

    List<Strip> pages() {
        sheet.flow().forEach(this::place);
        if (!sheet.annex().isEmpty()) {
            next();
            sheet.annex().forEach(this::place);
        }
        for (int i = 0; i < pages.size(); i++) {
            foot(pages.get(i), i + 1);
        }
        return pages;
    }

    private void next() {
        pages.add(new Strip(style.height()));
        y = style.top();
    }

    private void place(Block block) {
        if (block instanceof Grid grid) {
            place(grid);
            return;
        }
        for (Strip strip : set.strips(block, width)) {
            if (y + strip.height() > lowest && y > style.top()) {
                next();
            }
            place(strip);
        }
    }

    private void place(Grid grid) {
        SetGrid rows = new SetGrid(set.type, grid, width);
        List<Strip> strips = rows.strips();
        boolean headed = !grid.rows().isEmpty() && grid.rows().getFirst().role() == Role.HEAD;
        Carry carry = grid.carry();
        for (int i = 0; i < strips.size(); i++) {
            double needed =
                    strips.get(i).height() + (carry == null ? 0 : strips.get(i).height());
            if (y + needed > lowest && y > style.top()) {
                if (carry != null && i > 1) {
                    place(rows.carry(carry.below(), carry.sums().get(i - 1)));
                }
                next();
                if (headed && i > 0) {
                    place(strips.getFirst());
                }
                if (carry != null && i > 1) {
                    place(rows.carry(carry.above(), carry.sums().get(i - 1)));
                }
            }
            place(strips.get(i));
        }
    }

    private void place(Strip strip) {
        pages.getLast().add(strip, style.left(), y);
        y += strip.height();
    }

    private void foot(Strip page, int number) {
        double top = style.height() - style.bottom() - footer.height();
        page.add(footer, style.left(), top);
        if (!sheet.pageNumber().isEmpty()) {
            String text = sheet.pageNumber()
                    .replace("{page}", String.valueOf(number))
                    .replace("{pages}", String.valueOf(pages.size()));
            page.add(set.type.set(text, Lettering.SMALL.aligned(Block.Align.RIGHT), width), style.left(), top - 14);
        }
    }

    int count() {
        return pages.size();
    }

    /** Where the last page ends. */
    double end() {
        return y;
    }
}
