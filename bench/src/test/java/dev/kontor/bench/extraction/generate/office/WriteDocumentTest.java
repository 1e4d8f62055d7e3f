package dev.kontor.bench.extraction.generate.office;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.bench.extraction.generate.sheet.Block;
import dev.kontor.bench.extraction.generate.sheet.Block.Align;
import dev.kontor.bench.extraction.generate.sheet.Block.Box;
import dev.kontor.bench.extraction.generate.sheet.Block.Code;
import dev.kontor.bench.extraction.generate.sheet.Block.Column;
import dev.kontor.bench.extraction.generate.sheet.Block.Columns;
import dev.kontor.bench.extraction.generate.sheet.Block.Frame;
import dev.kontor.bench.extraction.generate.sheet.Block.Gap;
import dev.kontor.bench.extraction.generate.sheet.Block.Grid;
import dev.kontor.bench.extraction.generate.sheet.Block.Ink;
import dev.kontor.bench.extraction.generate.sheet.Block.Lettering;
import dev.kontor.bench.extraction.generate.sheet.Block.Logo;
import dev.kontor.bench.extraction.generate.sheet.Block.Role;
import dev.kontor.bench.extraction.generate.sheet.Block.Row;
import dev.kontor.bench.extraction.generate.sheet.Block.Rule;
import dev.kontor.bench.extraction.generate.sheet.Block.Side;
import dev.kontor.bench.extraction.generate.sheet.Block.Text;
import dev.kontor.bench.extraction.generate.sheet.Sheet;
import dev.kontor.bench.extraction.generate.sheet.Style;
import dev.kontor.bench.extraction.generate.sheet.Style.Face;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class WriteDocumentTest {

    private static final Style STYLE = new Style(Face.HELVETICA, 10, 1.2, 0.9, 0.3, 595, 842, 50, 45, 40, 30, 0x1F3A93);

    @TempDir
    Path folder;

    @Test
    void texts_stand_in_the_order_of_the_sheet_and_signs_of_xml_are_letters() throws Exception {
        Document document = written(
                text("Müller & Söhne <GmbH>"),
                new Columns(List.of(new Side(2, List.of(text("left"))), new Side(1, List.of(text("right \"]]>"))))),
                new Box(List.of(text("in a box")), true, Ink.LIGHT));

        assertThat(texts(document, "office:text"))
                .containsSubsequence("Müller & Söhne <GmbH>", "left", "right \"]]>", "in a box");
    }

    @Test
    void blanks_and_line_feeds_survive() throws Exception {
        Document document = written(text("  a   b\nc"));

        Element paragraph = (Element) element(document, "office:text").getFirstChild();
        assertThat(paragraph.getTextContent()).isEqualTo("a bc");
        assertThat(attributes(paragraph, "text:s", "text:c")).containsExactly("2", "2");
        assertThat(paragraph.getElementsByTagName("text:line-break").getLength())
                .isOne();
    }

    @Test
    void a_grid_is_a_table_whose_head_is_repeated() throws Exception {
        Grid grid = new Grid(
                List.of(new Column(Align.LEFT, true), new Column(Align.RIGHT, false)),
                List.of(
                        row(Role.HEAD, "Text", "Price"),
                        row(Role.BODY, "Bolt", "1.00"),
                        row(Role.STRONG, "Sum", "1.00")),
                Frame.DARK_HEAD,
                1,
                true,
                null);

        Document document = written(grid);

        assertThat(texts(document, "table:table-header-rows")).containsExactly("Text", "Price");
        assertThat(texts(document, "table:table")).containsExactly("Text", "Price", "Bolt", "1.00", "Sum", "1.00");
        assertThat(attributes(document.getDocumentElement(), "style:table-properties", "style:width"))
                .containsExactly("500.00pt");
        assertThat(styleOf(document, "Price", "style:paragraph-properties").getAttribute("fo:text-align"))
                .isEqualTo("right");
        assertThat(styleOf(document, "Price", "style:text-properties").getAttribute("fo:color"))
                .isEqualTo("#ffffff");
        assertThat(styleOf(document, "Sum", "style:text-properties").getAttribute("fo:font-weight"))
                .isEqualTo("bold");
    }

    @Test
    void paper_letters_and_foot_are_those_of_the_sheet() throws Exception {
        Sheet sheet = new Sheet(
                STYLE,
                List.of(text("flow")),
                List.of(new Rule(0.5), text("foot")),
                "Page {page} of {pages}",
                List.of());

        Document document = written(sheet);

        Element paper = element(document, "style:page-layout-properties");
        assertThat(paper.getAttribute("fo:page-width")).isEqualTo("595.00pt");
        assertThat(paper.getAttribute("fo:margin-left")).isEqualTo("50.00pt");
        assertThat(element(document, "style:font-face").getAttribute("svg:font-family"))
                .isEqualTo("'Liberation Sans'");
        Element letters = (Element) element(document, "style:default-style")
                .getElementsByTagName("style:text-properties")
                .item(0);
        assertThat(letters.getAttribute("fo:font-size")).isEqualTo("10.00pt");
        assertThat(letters.getAttribute("style:text-scale")).isEqualTo("90%");
        assertThat(letters.getAttribute("fo:letter-spacing")).isEqualTo("0.30pt");
        assertThat(texts(document, "style:footer")).containsExactly("", "foot", "Page 1 of 1");
        Element foot = element(document, "style:footer");
        assertThat(foot.getElementsByTagName("text:page-number").getLength()).isOne();
        assertThat(foot.getElementsByTagName("text:page-count").getLength()).isOne();
    }

    @Test
    void the_annex_begins_on_a_page_of_its_own() throws Exception {
        Document document = written(new Sheet(STYLE, List.of(text("flow")), List.of(), "", List.of(text("annex"))));

        assertThat(texts(document, "office:text")).containsExactly("flow", "", "annex");
        assertThat(styleOf(document, "", "style:paragraph-properties").getAttribute("fo:break-before"))
                .isEqualTo("page");
        assertThat(document.getElementsByTagName("style:footer").getLength()).isZero();
    }

    @Test
    void pictures_have_the_size_of_the_sheet() throws Exception {
        Document document = written(new Logo("Nordwind", 30, Align.RIGHT), new Gap(1), new Code("BCD", 90));

        assertThat(attributes(document.getDocumentElement(), "draw:frame", "svg:height"))
                .containsExactly("30.00pt", "90.00pt");
        assertThat(texts(document, "draw:image", "office:binary-data")).allMatch(data -> data.startsWith("iVBOR"));
    }

    @Test
    void what_looks_alike_has_one_style() throws Exception {
        Document document = written(text("a"), text("b"), Text.of("c", Lettering.BOLD));

        assertThat(attributes(element(document, "office:text"), "text:p", "text:style-name"))
                .hasSize(3)
                .satisfies(names ->
                        assertThat(names.get(0)).isEqualTo(names.get(1)).isNotEqualTo(names.get(2)));
    }

    private Document written(Block... flow) throws Exception {
        return written(new Sheet(STYLE, List.of(flow), List.of(), "", List.of()));
    }

    private Document written(Sheet sheet) throws Exception {
        Path file = folder.resolve("sheet.fodt");
        WriteDocument.to(file, sheet);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(file.toFile());
    }

    /** Of the paragraphs in the first element of a name. */
    private static List<String> texts(Document document, String within) {
        return texts(document, within, "text:p");
    }

    private static List<String> texts(Document document, String within, String name) {
        return elements(element(document, within), name).stream()
                .map(Element::getTextContent)
                .toList();
    }

    private static Element element(Document document, String name) {
        return elements(document.getDocumentElement(), name).getFirst();
    }

    private static List<Element> elements(Element within, String name) {
        NodeList found = within.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(at -> (Element) found.item(at))
                .toList();
    }

    private static List<String> attributes(Element within, String name, String attribute) {
        return elements(within, name).stream()
                .map(element -> element.getAttribute(attribute))
                .toList();
    }

    /** Properties of the style of the first paragraph with a text. */
    private static Element styleOf(Document document, String text, String properties) {
        String name = elements(element(document, "office:text"), "text:p").stream()
                .filter(paragraph -> paragraph.getTextContent().equals(text))
                .findFirst()
                .orElseThrow()
                .getAttribute("text:style-name");
        return elements(document.getDocumentElement(), "style:style").stream()
                .filter(style -> style.getAttribute("style:name").equals(name))
                .flatMap(style -> elements(style, properties).stream())
                .findFirst()
                .orElseThrow();
    }

    private static Text text(String line) {
        return Text.of(line, Lettering.PLAIN);
    }

    private static Row row(Role role, String... cells) {
        return new Row(List.of(cells), role);
    }
}
