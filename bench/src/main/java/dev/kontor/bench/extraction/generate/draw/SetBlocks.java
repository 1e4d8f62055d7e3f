package dev.kontor.bench.extraction.generate.draw;

import dev.kontor.bench.extraction.generate.draw.Strip.Fill;
import dev.kontor.bench.extraction.generate.draw.Strip.Picture;
import dev.kontor.bench.extraction.generate.sheet.Block;
import dev.kontor.bench.extraction.generate.sheet.Block.Align;
import dev.kontor.bench.extraction.generate.sheet.Block.Box;
import dev.kontor.bench.extraction.generate.sheet.Block.Code;
import dev.kontor.bench.extraction.generate.sheet.Block.Columns;
import dev.kontor.bench.extraction.generate.sheet.Block.Gap;
import dev.kontor.bench.extraction.generate.sheet.Block.Grid;
import dev.kontor.bench.extraction.generate.sheet.Block.Ink;
import dev.kontor.bench.extraction.generate.sheet.Block.Lettering;
import dev.kontor.bench.extraction.generate.sheet.Block.Logo;
import dev.kontor.bench.extraction.generate.sheet.Block.Rule;
import dev.kontor.bench.extraction.generate.sheet.Block.Side;
import dev.kontor.bench.extraction.generate.sheet.Block.Text;
import dev.kontor.bench.extraction.generate.type.LogoPicture;
import dev.kontor.bench.extraction.generate.type.QrPicture;
import java.awt.image.BufferedImage;
import java.util.List;

/** Sets blocks into strips of a width. */
final class SetBlocks {

    private static final double BETWEEN = 10;
    private static final double INSIDE = 5;

    final SetType type;

    SetBlocks(SetType type) {
        this.type = type;
    }

    List<Strip> strips(Block block, double width) {
        return switch (block) {
            case Text text ->
                text.lines().stream()
                        .map(line -> type.set(line, text.type(), width))
                        .toList();
            case Gap gap -> List.of(new Strip(gap.lines() * type.lineHeight(Lettering.PLAIN)));
            case Rule rule -> List.of(rule(rule, width));
            case Columns columns -> List.of(columns(columns, width));
            case Box box -> List.of(box(box, width));
            case Logo logo -> List.of(logo(logo, width));
            case Code code -> List.of(code(code));
            case Grid grid -> new SetGrid(type, grid, width).strips();
        };
    }

    Strip stacked(List<Block> blocks, double width) {
        Strip stack = new Strip(0);
        for (Block block : blocks) {
            for (Strip strip : strips(block, width)) {
                stack.add(strip, 0, stack.height());
                stack.grow(strip.height());
            }
        }
        return stack;
    }

    private static Strip rule(Rule rule, double width) {
        Strip strip = new Strip(6);
        strip.fills.add(new Fill(0, 3, width, rule.thickness(), 0x222222));
        return strip;
    }

    private Strip columns(Columns columns, double width) {
        double shares = columns.sides().stream().mapToInt(Side::share).sum();
        double free = width - BETWEEN * (columns.sides().size() - 1);
        Strip all = new Strip(0);
        double x = 0;
        for (Side side : columns.sides()) {
            double own = free * side.share() / shares;
            Strip stack = stacked(side.blocks(), own);
            all.add(stack, x, 0);
            all.grow(Math.max(0, stack.height() - all.height()));
            x += own + BETWEEN;
        }
        return all;
    }

    private Strip box(Box box, double width) {
        Strip inner = stacked(box.blocks(), width - 2 * INSIDE);
        Strip strip = new Strip(inner.height() + 2 * INSIDE);
        if (box.ground() != Ink.NONE) {
            strip.fills.add(new Fill(0, 0, width, strip.height(), type.colour(box.ground())));
        }
        if (box.framed()) {
            strip.frame(width, 0.7, 0x333333);
        }
        strip.add(inner, INSIDE, INSIDE);
        return strip;
    }

    private static Strip code(Code code) {
        Strip strip = new Strip(code.size() + 4);
        strip.pictures.add(new Picture(0, 2, code.size(), code.size(), QrPicture.draw(code.content())));
        return strip;
    }

    private Strip logo(Logo logo, double width) {
        BufferedImage pixels = LogoPicture.draw(logo.name(), type.style.accent());
        double height = Math.min(logo.height(), width * pixels.getHeight() / pixels.getWidth());
        double own = height * pixels.getWidth() / pixels.getHeight();
        double x = logo.align() == Align.LEFT ? 0 : logo.align() == Align.RIGHT ? width - own : (width - own) / 2;
        Strip strip = new Strip(height + 4);
        strip.pictures.add(new Picture(x, 0, own, height, pixels));
        return strip;
    }
}
