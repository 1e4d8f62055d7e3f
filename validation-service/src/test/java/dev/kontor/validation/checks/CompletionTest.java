package dev.kontor.validation.checks;

import static dev.kontor.validation.checks.Sample.group;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.document.Content;
import dev.kontor.events.types.DocumentType;
import dev.kontor.events.types.DocumentTypes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTest {

    private final DocumentType invoice =
            DocumentTypes.load(null).named("invoice").orElseThrow();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            netTotal=                          | netTotal      | 1000.00
            taxTotal=                          | taxTotal      | 190.00
            grossTotal=                        | grossTotal    | 1190.00
            duePayable=; prepaidTotal=190.00   | duePayable    | 1000.00
            netTotal=1.00                      | netTotal      | 1.00
            """)
    void a_missing_total_follows_from_the_others(String edits, String field, String value) {
        assertThat(completed(Sample.invoice().with(edits)).value(field)).contains(value);
    }

    @ParameterizedTest
    @CsvSource({"netTotal,100.00", "taxTotal,19.00", "invoiceNumber,20260220", "duePayable,119.00"})
    void a_small_receipt_with_a_gross_and_a_rate_becomes_complete(String field, String value) {
        Sample receipt = Sample.invoice()
                .with("invoiceNumber=; lineNetTotal=; netTotal=; taxTotal=; duePayable=; grossTotal=119.00")
                .withGroups(group("19", null, null, null));

        assertThat(completed(receipt).value(field)).contains(value);
    }

    private Content completed(Sample sample) {
        return Completion.of(invoice, sample.content(), sample.input().sums(), Sample.LIMITS);
    }
}
