package dev.kontor.extraction.schematron;

import dev.kontor.events.document.Finding;
import dev.kontor.extraction.einvoice.ReadEInvoice;
import dev.kontor.extraction.einvoice.XmlRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Holds a document that keeps all rules and one that breaks some against the rules. Without an implementation of JAXB on
 * the class path every verdict would be "invalid", and with other rules some verdicts would be missing.
 */
final class SelfTest {

    private static final String GOOD = text();

    /** Without BT-10, and with an element that the XML Schema does not know. */
    private static final String BAD = GOOD.replaceFirst("(?s)<cbc:BuyerReference>.*?</cbc:BuyerReference>", "<cbc:X/>");

    private SelfTest() {}

    /** @throws RulesUnfit if a verdict is not the right one */
    static void of(JudgeByRules judge) {
        List<Finding> good = findings(judge, GOOD);
        if (!codes(good).equals(List.of("EINVOICE_VALID"))) {
            throw new RulesUnfit("a document that keeps all rules is said to break some: " + codes(good));
        }
        List<Finding> bad = findings(judge, BAD);
        boolean schema = codes(bad).contains("EINVOICE_SCHEMA_BROKEN");
        if (!schema || bad.stream().noneMatch(finding -> "BR-DE-15".equals(finding.rule()))) {
            throw new RulesUnfit("a document that breaks the schema and BR-DE-15 is said to break " + codes(bad));
        }
    }

    private static List<Finding> findings(JudgeByRules judge, String xml) {
        try {
            return ReadEInvoice.read(xml.getBytes(StandardCharsets.UTF_8), judge)
                    .orElseThrow()
                    .findings();
        } catch (XmlRefused e) {
            throw new IllegalStateException("the document of the self-test is no XML", e);
        }
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(SelfTest.class.getResourceAsStream("/einvoice/self-test.xml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
