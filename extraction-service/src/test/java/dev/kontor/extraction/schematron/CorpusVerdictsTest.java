package dev.kontor.extraction.schematron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.kontor.events.document.Finding;
import dev.kontor.extraction.Corpus;
import dev.kontor.extraction.einvoice.ReadEInvoice;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Verdicts on documents whose authors say which rule they keep or break, where the corpus is at hand. */
class CorpusVerdictsTest {

    private static final JudgeByRules JUDGE = new JudgeByRules();

    /** Columns of the index that are needed: file, kind, expected verdict, rule. */
    private record Case(Path file, String kind, String verdict, String rule) {}

    @Test
    void whole_documents_are_valid_where_their_authors_say_so() throws Exception {
        List<String> wrong = new ArrayList<>();
        List<Case> cases = cases("full");
        assumeFalse(cases.isEmpty(), "no corpus here");
        for (Case one : cases) {
            if (one.verdict().equals("valid")) {
                List<Finding> findings = verdict(Files.readAllBytes(one.file()));
                if (!codes(findings).contains("EINVOICE_VALID")) {
                    wrong.add(one.file().getFileName() + ": "
                            + findings.stream()
                                    .map(f -> f.rule() + " " + f.message())
                                    .toList());
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void a_mutant_breaks_the_rule_it_was_made_to_break_and_no_other_keeps_it_from_being_found() throws Exception {
        List<Case> cases = cases("mutant");
        assumeFalse(cases.isEmpty(), "no corpus here");
        List<String> wrong = new ArrayList<>();
        for (Case one : cases) {
            Set<String> broken = rules(verdict(Files.readAllBytes(one.file())));
            if (broken.contains(one.rule()) != one.verdict().equals("invalid")) {
                wrong.add(one.file().getFileName() + " " + one.rule() + " " + one.verdict() + ": " + broken);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void every_assertion_of_the_unit_tests_of_en_16931_holds() throws Exception {
        List<Case> cases = cases("unit-testset");
        assumeFalse(cases.isEmpty(), "no corpus here");
        List<String> wrong = new ArrayList<>();
        int assertions = 0;
        for (Case one : cases) {
            for (Element test : elements(parse(one.file()), "test")) {
                Node document = lastElement(test);
                Set<String> broken = rules(verdict(bytes(document)));
                for (String outcome : List.of("success", "error", "warning")) {
                    for (Element expected : elements(test, outcome)) {
                        assertions++;
                        String rule = expected.getTextContent().strip();
                        if (broken.contains(rule) == outcome.equals("success")) {
                            wrong.add(one.file().getFileName() + " " + outcome + " " + rule + ": " + broken);
                        }
                    }
                }
            }
        }

        assertThat(wrong).as(assertions + " assertions").isEmpty();
    }

    private static List<Case> cases(String kind) throws IOException {
        List<Path> index = Corpus.files("einvoice-xml", "index.csv");
        return index.isEmpty()
                ? List.of()
                : Files.readAllLines(index.getFirst()).stream()
                        .skip(1)
                        .map(line -> line.split(",", -1))
                        .filter(columns -> columns[2].equals(kind))
                        .map(columns -> new Case(
                                index.getFirst().resolveSibling(columns[0]), columns[2], columns[3], columns[4]))
                        .toList();
    }

    private static List<Finding> verdict(byte[] xml) throws Exception {
        return ReadEInvoice.read(xml, JUDGE).orElseThrow().findings();
    }

    private static Set<String> rules(List<Finding> findings) {
        return findings.stream()
                .map(finding -> String.valueOf(finding.rule()))
                .filter(rule -> !rule.equals("null"))
                .collect(Collectors.toSet());
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    private static Element parse(Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        String text = Files.readString(file, StandardCharsets.UTF_8);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)))
                .getDocumentElement();
    }

    private static List<Element> elements(Element below, String name) {
        NodeList found = below.getElementsByTagNameNS("http://difi.no/xsd/vefa/validator/1.0", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static Node lastElement(Element test) {
        Node last = test.getLastChild();
        while (last.getNodeType() != Node.ELEMENT_NODE) {
            last = last.getPreviousSibling();
        }
        return last;
    }

    private static byte[] bytes(Node document) throws Exception {
        StringWriter out = new StringWriter();
        TransformerFactory.newDefaultInstance()
                .newTransformer()
                .transform(new DOMSource(document), new StreamResult(out));
        return out.toString()
                .replace("encoding=\"UTF-8\"", "encoding=\"UTF-16\"")
                .getBytes(StandardCharsets.UTF_16);
    }
}
