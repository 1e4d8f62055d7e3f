package dev.kontor.extraction.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExemptionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Steuerschuldnerschaft des Leistungsempfängers | REVERSE_CHARGE
            Die Steuerschuld geht auf Sie über            | REVERSE_CHARGE
            nach § 13b UStG                               | REVERSE_CHARGE
            REVERSE CHARGE                                | REVERSE_CHARGE
            Autoliquidation                               | REVERSE_CHARGE
            TVA due par le preneur                        | REVERSE_CHARGE
            Art. 196                                      | REVERSE_CHARGE
            article 196                                   | REVERSE_CHARGE
            Art.196                                       | REVERSE_CHARGE
            Innergemeinschaftliche Lieferung              | INTRA_COMMUNITY
            Livraison intracommunautaire                  | INTRA_COMMUNITY
            intra-community supply                        | INTRA_COMMUNITY
            intra-EU supply                               | INTRA_COMMUNITY
            262 ter I du CGI                              | INTRA_COMMUNITY
            Steuerfreie Ausfuhr                           | EXPORT
            Exportation                                   | EXPORT
            262 I du CGI                                  | EXPORT
            Kleinunternehmer                              | EXEMPT
            293B du CGI                                   | EXEMPT
            franchise en base                             | EXEMPT
            umsatzsteuerfrei                              | EXEMPT
            VAT exempt                                    | EXEMPT
            not VAT registered                            | EXEMPT
            not registered for VAT                        | EXEMPT
            Exonération de TVA                            | EXEMPT
            TVA non applicable                            | EXEMPT
            non assujetti                                 | EXEMPT
            befreit gem. Gesetz                           | EXEMPT
            """)
    void a_sentence_says_why_no_tax_is_charged(String text, Exemption why) {
        assertThat(Exemption.in("Betrag 100,00 EUR, " + text + ".")).contains(why);
    }

    @Test
    void a_text_of_other_matters_says_nothing() {
        assertThat(Exemption.in("Rechnung Nr. 1138 vom 13.02.2026, 19 % MwSt., Artikel 4711"))
                .isEmpty();
    }
}
