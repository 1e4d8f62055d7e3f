package dev.kontor.extraction.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.document.Finding;
import dev.kontor.extraction.reading.Reading.Read;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecipientTest {

    private static final String PAGE = """
            Rechnung
            Rechnungsnummer: 2026-0815
            Rechnungsdatum: 01.03.2026

            Gesamtbetrag | 119,00 EUR
            IBAN: DE89 3704 0044 0532 0130 00
            USt-IdNr.: DE136695976""";

    private static Read read(Recipient recipient) {
        return new ReadFields(FieldModel.shipped(), recipient).read(List.of(Sketch.page(PAGE)));
    }

    private static List<String> questions(Recipient recipient, String field) {
        return questions(read(recipient), field);
    }

    private static List<String> questions(Read read, String field) {
        return read.findings().stream()
                .filter(finding -> field.equals(finding.field()))
                .map(Finding::code)
                .toList();
    }

    @Test
    void what_belongs_to_the_recipient_is_no_seller_s() {
        Recipient own = new Recipient(List.of(), List.of("DE 136695976"), List.of("DE89370400440532013000"), Map.of());

        assertThat(read(Recipient.UNKNOWN).content().value("iban")).contains("DE89370400440532013000");
        assertThat(read(Recipient.UNKNOWN).content().value("sellerVatId")).contains("DE136695976");
        assertThat(read(own).content().value("iban")).isEmpty();
        assertThat(read(own).content().value("sellerVatId")).isEmpty();
    }

    @Test
    void a_page_may_leave_out_the_legal_form_of_the_recipient() {
        Recipient own = new Recipient(List.of("Muster Werke GmbH & Co. KG"), List.of(), List.of(), Map.of());

        assertThat(own.own().is(Kind.NAME, "MUSTER WERKE")).isTrue();
        assertThat(own.own().is(Kind.NAME, "Muster Werkzeuge GmbH")).isFalse();
    }

    @Test
    void a_company_is_asked_from_its_own_threshold_on() {
        Recipient careless = new Recipient(List.of(), List.of(), List.of(), Map.of("invoiceNumber", 0.0));
        Recipient careful = new Recipient(List.of(), List.of(), List.of(), Map.of("invoiceNumber", 1.0));

        assertThat(questions(careless, "invoiceNumber")).isEmpty();
        assertThat(questions(careful, "invoiceNumber")).hasSize(1);
    }

    @Test
    void an_account_whose_check_digits_are_wrong_is_asked_about_whatever_the_threshold() {
        Recipient careless = new Recipient(List.of(), List.of(), List.of(), Map.of("iban", 0.0));
        String page = PAGE.replace("DE89", "DE88");

        Read read = new ReadFields(FieldModel.shipped(), careless).read(List.of(Sketch.page(page)));

        assertThat(read.content().value("iban")).contains("DE88370400440532013000");
        assertThat(questions(read, "iban")).containsExactly("FIELD_CHECK_DIGITS");
    }
}
