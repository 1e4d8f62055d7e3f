package dev.kontor.extraction.schematron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.kontor.events.document.Finding;
import dev.kontor.extraction.einvoice.ReadEInvoice;
import dev.kontor.extraction.einvoice.XmlRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeByRulesTest {

    private static final JudgeByRules JUDGE = new JudgeByRules();

    private static List<Finding> verdict(String xml) throws XmlRefused {
        return ReadEInvoice.read(xml.getBytes(StandardCharsets.UTF_8), JUDGE)
                .orElseThrow()
                .findings();
    }

    private static String good() throws IOException {
        return Files.readString(Path.of("src/main/resources/einvoice/self-test.xml"));
    }

    @Test
    void the_rules_know_good_from_bad() {
        assertThatCode(JUDGE::warmUp).doesNotThrowAnyException();
    }

    @Test
    void a_verdict_names_the_version_of_the_rules() throws Exception {
        assertThat(verdict(good())).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("EINVOICE_VALID");
            assertThat(finding.message()).contains("XRechnung 3.0.2");
        });
    }

    @Test
    void a_broken_rule_comes_with_its_name_its_terms_and_the_field() throws Exception {
        String without = good().replaceFirst("(?s)<cbc:BuyerReference>.*?</cbc:BuyerReference>", "");

        assertThat(verdict(without))
                .filteredOn(finding -> "BR-DE-15".equals(finding.rule()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.terms()).contains("BT-10");
                    assertThat(finding.field()).isEqualTo("buyerReference");
                });
    }

    @Test
    void a_profile_without_lines_has_no_verdict() throws Exception {
        String minimum = good().replaceFirst("urn:cen\\S+_3.0", "urn:factur-x.eu:1p0:minimum");

        assertThat(verdict(minimum)).extracting(Finding::code).containsExactly("PROFILE_NOT_AN_INVOICE");
    }
}
