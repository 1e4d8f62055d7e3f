package dev.kontor.extraction.schematron;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.document.Finding;
import dev.kontor.extraction.einvoice.ReadEInvoice;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TestedJudgeTest {

    @Test
    void rules_that_fail_their_own_test_give_no_verdict_and_every_e_invoice_says_so() throws Exception {
        TestedJudge judge = new TestedJudge(() -> {
            throw new RulesUnfit("a document that keeps all rules is said to break some");
        });
        byte[] good = Files.readAllBytes(Path.of("src/main/resources/einvoice/self-test.xml"));

        for (int document = 0; document < 2; document++) {
            assertThat(ReadEInvoice.read(good, judge).orElseThrow().findings())
                    .extracting(Finding::code)
                    .containsExactly("EINVOICE_NOT_JUDGED");
        }
    }
}
