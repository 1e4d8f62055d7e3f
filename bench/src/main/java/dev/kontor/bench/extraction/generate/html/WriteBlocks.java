package dev.kontor.bench.extraction.generate.html;

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
import dev.kontor.bench.extraction.generate.sheet.Style;
import dev.kontor.bench.extraction.generate.type.LogoPicture;
import dev.kontor.bench.extraction.generate.type.QrPicture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/** Writes blocks as HTML. */
final class WriteBlocks {

    private final Style style;

    WriteBlocks(Style style) {
        this.style = style;
    }

    String html(Block block) {
        return switch (block) {
            case Text text ->
                text.lines().stream()
                        .map(line -> "<div style=\"" + css(text.type()) + "\">" + shown(line) + "</div>")
                        .collect(Collectors.joining());
            case Gap gap -> style("div", "height:%.2fem", gap.lines() * style.leading());
            case Rule rule -> style("div", "border-top:%.2fpt solid #222;margin:3pt 0", rule.thickness());
            case Columns columns -> columns(columns);
            case Box box ->
                "<div style=\"padding:5pt;" + (box.framed() ? "border:0.7pt solid #333;" : "")
                        + (box.ground() == Ink.NONE ? "" : "background:" + colour(box.ground()) + ";") + "\">"
                        + all(box.blocks()) + "</div>";
            case Logo logo -> logo(logo);
            case Code code -> "<div>" + image(QrPicture.draw(code.content()), code.size()) + "</div>";
            case Grid grid -> new WriteGrid(this, style).html(grid);
        };
    }

    private String all(List<Block> blocks) {
        return blocks.stream().map(this::html).collect(Collectors.joining());
    }

    private String columns(Columns columns) {
        int shares = columns.sides().stream().mapToInt(Side::share).sum();
        StringBuilder html =
                new StringBuilder("<table class=\"columns\" style=\"width:100%;table-layout:fixed\"><tbody><tr>");
        for (Side side : columns.sides()) {
            html.append("<td style=\"width:")
                    .append(100 * side.share() / shares)
                    .append("%\">")
                    .append(all(side.blocks()))
                    .append("</td>");
        }
        return html.append("</tr></tbody></table>").toString();
    }

    private String logo(Logo logo) {
        String image = image(LogoPicture.draw(logo.name(), style.accent()), logo.height() * 0.8);
        return "<div style=\"text-align:" + side(logo.align()) + "\">" + image + "</div>";
    }

    private static String image(BufferedImage picture, double height) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String data = Base64.getEncoder().encodeToString(png.toByteArray());
        return String.format(
                Locale.ROOT, "<img style=\"height:%.1fpt\" src=\"data:image/png;base64,%s\"/>", height, data);
    }

    private static String style(String tag, String form, double value) {
        return "<" + tag + " style=\"" + String.format(Locale.ROOT, form, value) + "\"></" + tag + ">";
    }

    private String css(Lettering type) {
        return String.format(
                Locale.ROOT,
                "font-size:%.3fem;text-align:%s;color:%s;%s",
                type.scale(),
                side(type.align()),
                colour(type.ink()),
                type.bold() ? "font-weight:bold" : "");
    }

    static String side(Align align) {
        return align.name().toLowerCase(Locale.ROOT);
    }

    String colour(Ink ink) {
        return switch (ink) {
            case NONE, WHITE -> "#fff";
            case BLACK -> "#000";
            case GREY -> "#555";
            case LIGHT -> "#e8e8e8";
            case ACCENT -> String.format(Locale.ROOT, "#%06x", style.accent());
        };
    }

    /** An empty line keeps its height. */
    private static String shown(String line) {
        return line.isEmpty() ? "&#160;" : escaped(line);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\n", "<br/>");
    }
}
