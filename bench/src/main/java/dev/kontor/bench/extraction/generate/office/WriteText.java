package dev.kontor.bench.extraction.generate.office;

import dev.kontor.bench.extraction.generate.office.Node.Element;
import dev.kontor.bench.extraction.generate.office.Node.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes text into paragraphs. Office programs take several blanks for one, and line feeds for blanks, where nothing else is said. */
final class WriteText {

    private static final Pattern SPECIAL = Pattern.compile("\n|^ +|(?<= ) +|\\{pages?}");

    private WriteText() {}

    /** @param style name of the paragraph's style */
    static Element paragraph(String style, String text) {
        return Element.of("text:p", "text:style-name", style).with(nodes(text, false));
    }

    /** As a paragraph, but {page} and {pages} in the text become the numbers of the page and of all pages. */
    static Element numbered(String style, String text) {
        return Element.of("text:p", "text:style-name", style).with(nodes(text, true));
    }

    private static List<Node> nodes(String text, boolean numbered) {
        List<Node> nodes = new ArrayList<>();
        Matcher special = SPECIAL.matcher(text);
        int from = 0;
        while (special.find()) {
            if (special.start() > from) {
                nodes.add(new Letters(text.substring(from, special.start())));
            }
            nodes.add(node(special.group(), numbered));
            from = special.end();
        }
        if (from < text.length()) {
            nodes.add(new Letters(text.substring(from)));
        }
        return nodes;
    }

    private static Node node(String special, boolean numbered) {
        if (special.equals("\n")) {
            return Element.of("text:line-break");
        }
        if (special.isBlank()) {
            return Element.of("text:s", "text:c", String.valueOf(special.length()));
        }
        if (!numbered) {
            return new Letters(special);
        }
        return special.equals("{page}")
                ? Element.of("text:page-number", "text:select-page", "current").with(new Letters("1"))
                : Element.of("text:page-count").with(new Letters("1"));
    }
}
