package dev.kontor.bench.extraction.generate.office;

import dev.kontor.bench.extraction.generate.office.Node.Element;
import dev.kontor.bench.extraction.generate.sheet.Block;
import dev.kontor.bench.extraction.generate.sheet.Block.Align;
import dev.kontor.bench.extraction.generate.sheet.Block.Box;
import dev.kontor.bench.extraction.generate.sheet.Block.Code;
import dev.kontor.bench.extraction.generate.sheet.Block.Columns;
import dev.kontor.bench.extraction.generate.sheet.Block.Gap;
import dev.kontor.bench.extraction.generate.sheet.Block.Grid;
import dev.kontor.bench.extraction.generate.sheet.Block.Ink;
import dev.kontor.bench.extraction.generate.sheet.Block.Logo;
import dev.kontor.bench.extraction.generate.sheet.Block.Rule;
import dev.kontor.bench.extraction.generate.sheet.Block.Side;
import dev.kontor.bench.extraction.generate.sheet.Block.Text;
import dev.kontor.bench.extraction.generate.type.Letters;
import dev.kontor.bench.extraction.generate.type.LogoPicture;
import dev.kontor.bench.extraction.generate.type.QrPicture;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Writes blocks as paragraphs and tables. Widths in points. */
final class WriteBlocks {

    private static final double BETWEEN = 10;
    private static final double INSIDE = 5;

    private final Styles styles;
    private final Letters letters;
    private final WriteTable tables;

    /** @param letters to measure with */
    WriteBlocks(Styles styles, Letters letters) {
        this.styles = styles;
        this.letters = letters;
        tables = new WriteTable(styles);
    }

    List<Element> all(List<Block> blocks, double width) {
        List<Element> all = new ArrayList<>();
        blocks.forEach(block -> all.addAll(elements(block, width)));
        return all;
    }

    private List<Element> elements(Block block, double width) {
        return switch (block) {
            case Text text ->
                text.lines().stream()
                        .map(line -> WriteText.paragraph(styles.text(text.type()), line))
                        .toList();
            case Gap gap -> List.of(free(gap.lines() * styles.sheet.size() * styles.sheet.leading()));
            case Rule rule -> List.of(rule(rule));
            case Columns columns -> List.of(columns(columns, width));
            case Box box -> List.of(box(box, width));
            case Logo logo -> List.of(logo(logo, width));
            case Code code -> List.of(picture(QrPicture.draw(code.content()), Align.LEFT, code.size(), code.size()));
            case Grid grid -> List.of(new WriteGrid(styles, letters, grid, width).table());
        };
    }

    private Element free(double height) {
        return WriteText.paragraph(styles.empty(Math.max(1, height)), "");
    }

    private Element rule(Rule rule) {
        String line = Styles.points(rule.thickness()) + " solid #222222";
        return WriteText.paragraph(styles.empty(3, "fo:border-bottom", line, "fo:margin-bottom", "3pt"), "");
    }

    private Element columns(Columns columns, double width) {
        double shares = columns.sides().stream().mapToInt(Side::share).sum();
        double[] widths = columns.sides().stream()
                .mapToDouble(side -> width * side.share() / shares)
                .toArray();
        List<Element> cells = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            double between = i == widths.length - 1 ? 0 : BETWEEN;
            List<Element> blocks = all(columns.sides().get(i).blocks(), widths[i] - between);
            cells.add(tables.cell(WriteTable.look(0, between, 0, 0), blocks));
        }
        return tables.table(widths, List.of(tables.row(false, cells)));
    }

    private Element box(Box box, double width) {
        Element look = WriteTable.look(INSIDE, INSIDE, INSIDE, INSIDE);
        look = box.framed() ? look.with("fo:border", "0.7pt solid #333333") : look;
        look = box.ground() == Ink.NONE ? look : look.with("fo:background-color", styles.colour(box.ground()));
        List<Element> blocks = all(box.blocks(), width - 2 * INSIDE);
        return tables.table(new double[] {width}, List.of(tables.row(true, List.of(tables.cell(look, blocks)))));
    }

    private Element logo(Logo logo, double width) {
        BufferedImage pixels = LogoPicture.draw(logo.name(), styles.sheet.accent());
        double ratio = (double) pixels.getWidth() / pixels.getHeight();
        double height = Math.min(logo.height(), width / ratio);
        return picture(pixels, logo.align(), height * ratio, height);
    }

    private Element picture(BufferedImage pixels, Align align, double width, double height) {
        return Element.of("text:p", "text:style-name", styles.picture(align))
                .with(WritePicture.frame(styles, pixels, width, height));
    }
}
