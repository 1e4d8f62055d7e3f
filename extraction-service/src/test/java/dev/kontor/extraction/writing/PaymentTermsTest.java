package dev.kontor.extraction.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentTermsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
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
            2 Tage abzgl. 4.00% Skonto 5 Tage abzgl. 3.50% Skonto 8 Tage abzgl. 2.00% Skonto | 4 in 2, 3.5 in 5, 2 in 8
            Net 14 days, due 03/09/2022. 4% cash discount within 2 days 3% cash discount within 5 days | 4 in 2, 3 in 5
            Überweisung in 21 Tagen. 5 Tage, 29. Jan. 2021, 3,5 % Skonto 10 Tage, 3. Feb. 2021, 2 % Skonto | 3.5 in 5, 2 in 10
            4% Skonto innerhalb 6 Tagen 2% Skonto innerhalb 18 Tagen 30 Tage netto | 4 in 6, 2 in 18
            bis zum 11.08.2019 überweisen Zahlbar innerhalb 15 Tagen mit 3.5 % Skonto Zahlbar innerhalb 30 Tagen mit 2 % Skonto Reklamationen innerhalb 8 Tagen | 3.5 in 15, 2 in 30
            À régler 1 103,08 € avant le 04/04/2026. 2,0 % d'escompte si paiement dans les 4 jours | 2 in 4
            2.5/7 Payment terms: 21 days net                                      | 2.5 in 7
            2/10, n/30                                                            | 2 in 10
            2% 10 net 30                                                          | 2 in 10
            Due on or before 11/25/2021, quoting 467. 4/4 3/8 2/12                | 4 in 4, 3 in 8, 2 in 12
            Page 1/2 Terms of payment: net 30 days                                | ``
            3/10 of the goods were sent                                           | ``
            Zahlbar sofort ohne Abzug.                                            | ``
            Verzugszinsen von 5 % nach 30 Tagen, kein Skonto                      | ``
            """)
    void a_sentence_offers_its_tiers(String terms, String tiers) {
        assertThat(PaymentTerms.discounts(terms))
                .extracting(tier -> tier.percent().toPlainString() + " in " + tier.days())
                .isEqualTo(tiers.isEmpty() ? List.of() : List.of(tiers.split(", ", -1)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            bis 22. August 2024 4% Skonto (126,25) bis 3. September 2024 3% Skonto (127,56) | false | 4 by 2024-08-22, 3 by 2024-09-03
            Deduct 2% if paid on or before 15-Apr-2026.                           | false | 2 by 2026-04-15
            Terms: Net 60 days Deduct 2.00% if paid on or before 12/24/2021.      | true  | 2 by 2021-12-24
            Deduct 2% if paid by 03/04/2026.                                      | true  | 2 by 2026-03-04
            Deduct 2% if paid by 03/04/2026.                                      | false | 2 by 2026-04-03
            """)
    void a_tier_may_end_on_a_day(String terms, boolean monthFirst, String tiers) {
        assertThat(PaymentTerms.discounts(terms, monthFirst))
                .extracting(tier -> tier.percent().toPlainString() + " by " + tier.until())
                .isEqualTo(List.of(tiers.split(", ", -1)));
    }
}
