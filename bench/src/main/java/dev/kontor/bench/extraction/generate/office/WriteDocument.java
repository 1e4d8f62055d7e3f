package dev.kontor.bench.extraction.generate.office;

import dev.kontor.bench.extraction.generate.office.Node.Element;
import dev.kontor.bench.extraction.generate.sheet.Block.Align;
import dev.kontor.bench.extraction.generate.sheet.Block.Lettering;
import dev.kontor.bench.extraction.generate.sheet.Sheet;
import dev.kontor.bench.extraction.generate.sheet.Style;
import dev.kontor.bench.extraction.generate.type.Letters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Writes a sheet as a text document in one file of XML (Flat ODT; OpenDocument 1.3, part 3). */
final class WriteDocument {

    private static final String NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final String COMPATIBLE = NAMESPACE + "xsl-fo-compatible:1.0";

    private final Sheet sheet;
    private final Styles styles;
    private final WriteBlocks blocks;
    private final double width;

    private WriteDocument(Sheet sheet, Letters letters) {
        this.sheet = sheet;
        Style style = sheet.style();
        styles = new Styles(style);
        blocks = new WriteBlocks(styles, letters);
        width = style.width() - style.left() - style.right();
    }

    /** @throws IOException if the file cannot be written */
    static void to(Path file, Sheet sheet) throws IOException {
        try (PDDocument measuring = new PDDocument()) {
            WriteXml.to(file, new WriteDocument(sheet, new Letters(measuring, sheet.style())).document());
        }
    }

    private Element document() {
        Element body = Element.of("office:text").with(flow());
        Element master = Element.of("style:master-page", "style:name", "Standard", "style:page-layout-name", "page")
                .with(footer());
        return Element.of(
                        "office:document",
                        "xmlns:office",
                        NAMESPACE + "office:1.0",
                        "xmlns:style",
                        NAMESPACE + "style:1.0",
                        "xmlns:text",
                        NAMESPACE + "text:1.0",
                        "xmlns:table",
                        NAMESPACE + "table:1.0",
                        "xmlns:draw",
                        NAMESPACE + "drawing:1.0",
                        "xmlns:fo",
                        COMPATIBLE,
                        "xmlns:svg",
                        NAMESPACE + "svg-compatible:1.0",
                        "office:version",
                        "1.3",
                        "office:mimetype",
                        "application/vnd.oasis.opendocument.text")
                .with(
                        Element.of("office:font-face-decls").with(face()),
                        Element.of("office:styles").with(styles.standard()),
                        Element.of("office:automatic-styles").with(styles.all()).with(page()),
                        Element.of("office:master-styles").with(master),
                        Element.of("office:body").with(body));
    }

    private Element face() {
        return Element.of(
                "style:font-face", "style:name", styles.family(), "svg:font-family", "'" + styles.family() + "'");
    }

    private List<Element> flow() {
        List<Element> flow = new ArrayList<>(tables().closed(blocks.all(sheet.flow(), width)));
        if (!sheet.annex().isEmpty()) {
            flow.add(WriteText.paragraph(styles.empty(1, "fo:break-before", "page"), ""));
            flow.addAll(tables().closed(blocks.all(sheet.annex(), width)));
        }
        return flow;
    }

    private WriteTable tables() {
        return new WriteTable(styles);
    }

    /** The foot of every page; none if there is nothing to stand in it. */
    private List<Element> footer() {
        List<Element> foot = new ArrayList<>(blocks.all(sheet.footer(), width));
        if (!sheet.pageNumber().isEmpty()) {
            String style = styles.text(Lettering.SMALL.aligned(Align.RIGHT));
            foot.add(WriteText.numbered(style, sheet.pageNumber()));
        }
        return foot.isEmpty() ? List.of() : List.of(Element.of("style:footer").with(tables().closed(foot)));
    }

    /** Paper and margins; the foot takes from the text as much as it needs. */
    private Element page() {
        Style style = sheet.style();
        Element foot = Element.of("style:header-footer-properties", "fo:min-height", "0pt", "fo:margin-top", "6pt");
        return Element.of("style:page-layout", "style:name", "page")
                .with(
                        Element.of(
                                "style:page-layout-properties",
                                "fo:page-width",
                                Styles.points(style.width()),
                                "fo:page-height",
                                Styles.points(style.height()),
                                "fo:margin-left",
                                Styles.points(style.left()),
                                "fo:margin-right",
                                Styles.points(style.right()),
                                "fo:margin-top",
                                Styles.points(style.top()),
                                "fo:margin-bottom",
                                Styles.points(style.bottom())),
                        Element.of("style:footer-style").with(foot));
    }
}
