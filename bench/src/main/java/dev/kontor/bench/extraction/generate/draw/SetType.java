package dev.kontor.bench.extraction.generate.draw;

import dev.kontor.bench.extraction.generate.draw.Strip.Run;
import dev.kontor.bench.extraction.generate.sheet.Block.Align;
import dev.kontor.bench.extraction.generate.sheet.Block.Ink;
import dev.kontor.bench.extraction.generate.sheet.Block.Lettering;
import dev.kontor.bench.extraction.generate.sheet.Style;
import dev.kontor.bench.extraction.generate.type.Letters;
import java.util.ArrayList;
import java.util.List;

/** Sets text: breaks it into rows and places them in a width. */
final class SetType {

    private static final double ASCENT = 0.8;

    final Style style;
    private final Letters letters;

    SetType(Style style, Letters letters) {
        this.style = style;
        this.letters = letters;
    }

    double size(Lettering type) {
        return style.size() * type.scale();
    }

    double lineHeight(Lettering type) {
        return size(type) * style.leading();
    }

    double width(String text, Lettering type) {
        double widest = 0;
        for (String line : text.split("\n", -1)) {
            widest = Math.max(widest, letters.width(line, type.bold(), size(type)));
        }
        return widest;
    }

    int colour(Ink ink) {
        return switch (ink) {
            case NONE, WHITE -> 0xFFFFFF;
            case BLACK -> 0x000000;
            case GREY -> 0x555555;
            case LIGHT -> 0xE8E8E8;
            case ACCENT -> style.accent();
        };
    }

    /** The rows of a text, one strip. */
    Strip set(String text, Lettering type, double width) {
        List<String> rows = rows(text, type, width);
        Strip strip = new Strip(rows.size() * lineHeight(type));
        for (int i = 0; i < rows.size(); i++) {
            String row = rows.get(i);
            if (!row.isEmpty()) {
                double free = width - letters.width(row, type.bold(), size(type));
                double x = type.align() == Align.LEFT ? 0 : type.align() == Align.RIGHT ? free : free / 2;
                double base = i * lineHeight(type) + size(type) * ASCENT + (lineHeight(type) - size(type)) / 2;
                strip.runs.add(new Run(Math.max(0, x), base, row, size(type), type.bold(), colour(type.ink())));
            }
        }
        return strip;
    }

    private List<String> rows(String text, Lettering type, double width) {
        List<String> rows = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            StringBuilder row = new StringBuilder();
            for (String word : line.split(" ", -1)) {
                String longer = row.isEmpty() ? word : row + " " + word;
                if (!row.isEmpty() && letters.width(longer, type.bold(), size(type)) > width + 0.01) {
                    rows.add(row.toString());
                    row.setLength(0);
                    row.append(word);
                } else {
                    row.setLength(0);
                    row.append(longer);
                }
            }
            rows.add(row.toString());
        }
        return rows;
    }
}
