package dev.kontor.extraction.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.005,55        | 1005.55
            1,005.55        | 1005.55
            1 005,55        | 1005.55
            1'005.55        | 1005.55
            100.00          | 100.00
            1234567,89      | 1234567.89
            -218,48         | -218.48
            - 20,00         | -20.00
            -$20.00         | -20.00
            189,00-         | -189.00
            """)
    void an_amount_is_read_in_every_writing(String written, String amount) {
        Matcher form = Amounts.FORM.matcher("x " + written + " EUR");

        assertThat(form.find()).isTrue();
        assertThat(Amounts.parse(form.group())).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"19,00 %", "0.025", "03.07.2014", "12", "7%"})
    void rates_dates_and_quantities_are_no_amounts(String written) {
        assertThat(Amounts.FORM.matcher(written).find()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            AT U69 698 561      | ATU69698561
            DE 757.949.914      | DE757949914
            FR 78 059 536 911   | FR78059536911
            LU 99 03 49 46      | LU99034946
            NL 5050.04.197.B01  | NL505004197B01
            """)
    void vat_ids_are_printed_in_groups(String written, String vatId) {
        Matcher form = VatIds.FORM.matcher("UID " + written + ",");

        assertThat(form.find()).isTrue();
        assertThat(VatIds.normal(form.group())).isEqualTo(vatId);
    }

    @Test
    void an_american_address_says_that_the_month_comes_first() {
        assertThat(Dates.monthFirst(List.of("Chicago, IL 60601", "08/09/2024"))).isTrue();
        assertThat(Dates.monthFirst(List.of("München, DE 80333", "08/09/2024"))).isFalse();
    }

    @Test
    void a_word_may_carry_its_code() {
        assertThat(Folded.word("HANDELSRECHNUNG(380)")).isEqualTo("handelsrechnung");
        assertThat(Folded.word("Summe(netto)")).isEqualTo("summenetto");
    }

    @Test
    void every_compound_of_number_is_written_the_same_way() {
        assertThat(Folded.word("Kommissionsnummer")).isEqualTo(Folded.word("Kommissions-Nr."));
        assertThat(Folded.word("Ordernumber")).isEqualTo(Folded.word("Ordernr"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2026-03-04       | false | 2026-03-04
            04.03.2026       | true  | 2026-03-04
            4.3.26           | false | 2026-03-04
            04/03/2026       | false | 2026-03-04
            03/04/2026       | true  | 2026-03-04
            4. März 2026     | false | 2026-03-04
            7. Mai 2014      | false | 2014-05-07
            March 4, 2026    | false | 2026-03-04
            Jan 1, 2022      | false | 2022-01-01
            August 3 , 2014  | false | 2014-08-03
            4 juillet 2026   | false | 2026-07-04
            4 juin 2026      | false | 2026-06-04
            1 février 2026   | false | 2026-02-01
            """)
    void a_date_is_read_in_every_writing(String written, boolean monthFirst, String date) {
        Matcher form = Dates.FORM.matcher("am " + written + ".");

        assertThat(form.find()).isTrue();
        assertThat(Dates.parse(form.group(), monthFirst)).hasToString(date);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"31.02.2026", "99.99.2026", "Platz 12, 2026", "201/113/40209"})
    void what_is_no_day_is_no_date(String written) {
        assertThat(Dates.parse(written, false)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "DE89 3704 0044 0532 0130 00, DE89370400440532013000, true",
        "FR76 10107 00245 00617052317 39, FR7610107002450061705231739, true",
        "DE89370400440532013001, DE89370400440532013001, false"
    })
    void an_iban_has_the_length_of_its_country_and_check_digits(String written, String iban, boolean valid) {
        assertThat(Ibans.normal(written)).isEqualTo(iban);
        assertThat(Ibans.valid(iban)).isEqualTo(valid);
    }

    @Test
    void an_iban_is_no_vat_id() {
        assertThat(VatIds.FORM.matcher("IBAN DE88 2008 0000 0970 3757 00").find())
                .isFalse();
    }

    /** Random characters, of which one in some hundred texts is an amount or a date. */
    private static List<String> texts() {
        Random random = new Random(20_261_122);
        List<String> letters = List.of(
                "0", "1", "2", "5", "9", "12", "2026", ".", ",", "-", "–", "/", "'", " ", "%", "€", "$", "£", "EUR",
                "CHF", "USD", "GBP", "E", "mai", "März", "Jan");
        return Stream.generate(() -> random.ints(random.nextInt(1, 9), 0, letters.size())
                        .mapToObj(letters::get)
                        .collect(Collectors.joining()))
                .limit(20_000)
                .toList();
    }

    @Test
    void what_a_glance_rules_out_holds_no_amount() {
        assertThat(texts())
                .allSatisfy(text -> assertThat(Amounts.maybe(text)
                                || !Amounts.FORM.matcher(text).find())
                        .as(text)
                        .isTrue());
        assertThat(texts()).anyMatch(text -> !Amounts.maybe(text)).anyMatch(Amounts::in);
    }

    @Test
    void what_a_glance_rules_out_holds_no_date() {
        assertThat(texts())
                .allSatisfy(text -> assertThat(
                                Dates.maybe(text) || !Dates.FORM.matcher(text).find())
                        .as(text)
                        .isTrue());
        assertThat(texts()).anyMatch(text -> !Dates.maybe(text));
    }
}
