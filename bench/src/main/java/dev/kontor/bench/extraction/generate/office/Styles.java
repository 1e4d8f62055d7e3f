package dev.kontor.bench.extraction.generate.office;

import dev.kontor.bench.extraction.generate.office.Node.Element;
import dev.kontor.bench.extraction.generate.sheet.Block.Align;
import dev.kontor.bench.extraction.generate.sheet.Block.Ink;
import dev.kontor.bench.extraction.generate.sheet.Block.Lettering;
import dev.kontor.bench.extraction.generate.sheet.Style;
import dev.kontor.bench.extraction.generate.type.FontFiles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The styles of one document, each under a name and only once. */
final class Styles {

    /** Height of a line of the Liberation fonts against their size, which is 100 % to an office program. */
    private static final double OWN_LEADING = 1.15;

    final Style sheet;
    private final Map<Element, String> names = new LinkedHashMap<>();

    Styles(Style sheet) {
        this.sheet = sheet;
    }

    /** What every paragraph begins with. */
    Element standard() {
        return Element.of("style:default-style", "style:family", "paragraph")
                .with(
                        Element.of("style:paragraph-properties", "fo:orphans", "0", "fo:widows", "0"),
                        Element.of(
                                "style:text-properties",
                                "style:font-name",
                                family(),
                                "fo:font-size",
                                points(sheet.size()),
                                "fo:language",
                                "none",
                                "fo:country",
                                "none",
                                "fo:letter-spacing",
                                points(sheet.spacing()),
                                "style:text-scale",
                                Math.round(100 * sheet.stretch()) + "%",
                                "style:letter-kerning",
                                "true",
                                "fo:hyphenate",
                                "false"));
    }

    String family() {
        return "Liberation " + FontFiles.family(sheet.face());
    }

    /** Name of a style for a paragraph of text. */
    String text(Lettering type) {
        return named(
                "paragraph",
                Element.of(
                        "style:paragraph-properties",
                        "fo:text-align",
                        side(type.align()),
                        "fo:line-height",
                        Math.round(100 * sheet.leading() / OWN_LEADING) + "%"),
                Element.of(
                        "style:text-properties",
                        "fo:font-size",
                        points(sheet.size() * type.scale()),
                        "fo:font-weight",
                        type.bold() ? "bold" : "normal",
                        "fo:color",
                        colour(type.ink())));
    }

    /** Name of a style for an empty paragraph of a height. */
    String empty(double height, String... properties) {
        return named(
                "paragraph",
                Element.of("style:paragraph-properties", properties).with("fo:line-height", points(height)),
                Element.of("style:text-properties", "fo:font-size", points(Math.clamp(height, 2, sheet.size()))));
    }

    /** Name of a style for a paragraph that holds a picture. */
    String picture(Align align) {
        return named("paragraph", Element.of("style:paragraph-properties", "fo:text-align", side(align)));
    }

    /** Name under which properties are found; the same properties have the same name. */
    String named(String family, Element... properties) {
        Element style = Element.of("style:style", "style:family", family).with(properties);
        return names.computeIfAbsent(style, same -> family + (names.size() + 1));
    }

    /** All that have a name by now. */
    List<Element> all() {
        return names.entrySet().stream()
                .map(style -> style.getKey().with("style:name", style.getValue()))
                .toList();
    }

    static String side(Align align) {
        return align.name().toLowerCase(Locale.ROOT);
    }

    String colour(Ink ink) {
        return switch (ink) {
            case NONE, WHITE -> "#ffffff";
            case BLACK -> "#000000";
            case GREY -> "#555555";
            case LIGHT -> "#e8e8e8";
            case ACCENT -> String.format(Locale.ROOT, "#%06x", sheet.accent());
        };
    }

    static String points(double length) {
        return String.format(Locale.ROOT, "%.2fpt", length);
    }
}
