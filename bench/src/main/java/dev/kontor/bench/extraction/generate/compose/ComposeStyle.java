package dev.kontor.bench.extraction.generate.compose;

import dev.kontor.bench.extraction.generate.content.Layout;
import dev.kontor.bench.extraction.generate.content.Layout.Form;
import dev.kontor.bench.extraction.generate.content.Market;
import dev.kontor.bench.extraction.generate.dice.Dice;
import dev.kontor.bench.extraction.generate.sheet.Style;
import dev.kontor.bench.extraction.generate.sheet.Style.Face;

/** Paper, margins, letters and colour of a layout. */
final class ComposeStyle {

    private static final double A4_WIDTH = 595.28;
    private static final double A4_HEIGHT = 841.89;
    private static final int[] ACCENTS = {
        0x1F3A93, 0x8B1A1A, 0x2E7D32, 0x00695C, 0x4A148C, 0xBF360C, 0x37474F, 0x0D47A1, 0xAD1457, 0x5D4037, 0x000000
    };

    private ComposeStyle() {}

    static Style of(Layout layout) {
        Dice dice = layout.dice("style");
        Face face = face(layout);
        double size = layout.form() == Form.UTILITY ? dice.between(7.5, 9.5) : dice.between(8.0, 11.0);
        boolean letter = layout.market() == Market.AMERICA;
        boolean narrow = layout.form() == Form.RECEIPT;
        double side = dice.between(28, 71);
        return new Style(
                face,
                narrow ? Math.min(size, 9) : size,
                dice.between(1.15, 1.45),
                dice.chance(12) ? dice.between(0.82, 0.95) : 1,
                dice.chance(8) ? dice.between(0.2, 0.7) : 0,
                narrow ? dice.between(200, 250) : letter ? 612 : A4_WIDTH,
                narrow ? 1100 : letter ? 792 : A4_HEIGHT,
                narrow ? 12 : side,
                narrow ? 12 : dice.chance(60) ? side : dice.between(28, 60),
                narrow ? 14 : dice.between(28, 60),
                narrow ? 14 : dice.between(28, 50),
                ACCENTS[dice.between(0, ACCENTS.length - 1)]);
    }

    private static Face face(Layout layout) {
        if (layout.form() == Form.LISTING) {
            return layout.one("face", Face.COURIER, Face.LIBERATION_MONO);
        }
        if (layout.form() == Form.RECEIPT) {
            return layout.one("face", Face.LIBERATION_MONO, Face.COURIER, Face.HELVETICA);
        }
        return layout.one(
                "face",
                Face.LIBERATION_SANS,
                Face.LIBERATION_SANS,
                Face.HELVETICA,
                Face.HELVETICA,
                Face.LIBERATION_SERIF,
                Face.TIMES,
                Face.LIBERATION_MONO);
    }
}
