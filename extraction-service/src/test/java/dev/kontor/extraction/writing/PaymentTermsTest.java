package dev.kontor.extraction.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentTermsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10 Tage 3% Skonto, 30 Tage netto                                      | 3 in 10
            Bei Zahlungen binnen 14 Tagen, 2% Skonto                              | 2 in 14
            3 % Skonto innerhalb von 7 Tagen, 2 % innerhalb von 14 Tagen          | 3 in 7, 2 in 14
            2 % discount if paid within 2 days Penalty percentage 10% from due date | 2 in 2
            2% discount within 10 days, 1.5% interest per month on late payment   | 2 in 10
            Escompte de 2 % pour paiement sous 8 jours, pénalités de retard 10 %  | 2 in 8
            Innerhalb von 10 Tagen abzüglich 2 % Skonto zahlbar in 30 Tagen ohne Abzug | 2 in 10
            fällig am 24.04.2019 10 Tage abzgl. 2,00% Skonto                      | 2 in 10
            19 % USt 4,00 EUR 4 Tage 2 % Skonto Zahlungsziel 14 Tage              | 2 in 4
            Zahlbar in 30 Tagen netto, 2 % Skonto in 8 Tagen                      | 2 in 8
            Zahlbar sofort ohne Abzug.                                            | ''
            Verzugszinsen von 5 % nach 30 Tagen, kein Skonto                      | ''
            """)
    void a_sentence_offers_its_tiers(String terms, String tiers) {
        assertThat(PaymentTerms.discounts(terms))
                .extracting(tier -> tier.percent().toPlainString() + " in " + tier.days())
                .isEqualTo(tiers.isEmpty() ? List.of() : List.of(tiers.split(", ", -1)));
    }
}
