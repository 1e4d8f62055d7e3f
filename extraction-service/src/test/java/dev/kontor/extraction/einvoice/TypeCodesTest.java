package dev.kontor.extraction.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeCodesTest {

    @ParameterizedTest
    @CsvSource({
        "380, false, invoice",
        "326, false, invoice",
        "384, false, invoice",
        "386, false, invoice",
        "389, false, invoice",
        "875, false, invoice",
        "381, false, credit_note",
        "381, true, credit_note",
        "396, true, credit_note",
        "'', true, credit_note",
        "261, true, unknown",
        "325, false, other",
        "751, false, unknown",
        "999, false, unknown",
        "'', false, unknown"
    })
    void the_document_type_follows_from_code_and_root(String code, boolean creditNote, String type) {
        assertThat(TypeCodes.documentType(code, creditNote)).isEqualTo(type);
    }
}
