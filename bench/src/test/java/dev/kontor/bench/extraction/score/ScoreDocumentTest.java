package dev.kontor.bench.extraction.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.bench.extraction.score.FieldScore.Outcome;
import dev.kontor.events.document.CashDiscount;
import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import dev.kontor.events.document.LineItem;
import dev.kontor.events.document.VatGroup;
import dev.kontor.extraction.reading.Reading;
import dev.kontor.extraction.reading.Reading.FailureCode;
import dev.kontor.extraction.reading.Reading.Read;
import dev.kontor.extraction.reading.Reading.Syntax;
import dev.kontor.extraction.reading.Reading.Unread;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreDocumentTest {

    private static final String LABEL = """
            {"documentType": "receipt", "invoiceNumber": "R 1", "issueDate": "2026-03-01", "grossTotal": "119.00",
             "iban": null, "sellerTaxNumber": "12/345", "lineCount": 2,
             "lines": [
               {"description": "Bolts", "articleNumber": null, "quantity": "2", "unitPrice": "10.00", "lineTotal": "20.00"},
               {"description": "Nuts", "articleNumber": null, "quantity": "8", "unitPrice": "10.00", "lineTotal": "80.00"}],
             "_source": {"family": "bench-7"},
             "_visual": {"fieldsNotFoundInPageText": ["sellerTaxNumber"], "linesPartlyFound": {"lines.quantity": "1/2"}}}
            """;

    @TempDir
    private Path folder;

    @Test
    void a_field_is_right_wrong_or_missed_and_one_that_nobody_labelled_does_not_count() throws IOException {
        DocumentScore score = score(
                read(Map.of("invoiceNumber", "r1", "issueDate", "2026-01-03", "buyerName", "Somebody"), List.of()),
                true);

        assertThat(outcome(score, "invoiceNumber")).isEqualTo(Outcome.RIGHT);
        assertThat(outcome(score, "issueDate")).isEqualTo(Outcome.WRONG);
        assertThat(outcome(score, "grossTotal")).isEqualTo(Outcome.MISSED);
        assertThat(score.fields()).containsOnlyKeys("invoiceNumber", "issueDate", "grossTotal");
        assertThat(score.headerTally()).isEqualTo(new Tally(1, 1, 2));
    }

    @Test
    void a_value_that_is_labelled_as_not_stated_is_a_mistake_in_xml_and_none_on_a_page() throws IOException {
        Reading reading = read(Map.of("iban", "DE02120300000000202051"), List.of());

        assertThat(score(reading, true).fields()).doesNotContainKey("iban");
        assertThat(outcome(score(reading, false), "iban")).isEqualTo(Outcome.INVENTED);
    }

    @Test
    void what_the_page_does_not_show_counts_for_xml_alone() throws IOException {
        assertThat(score(read(Map.of(), List.of()), true).fields()).doesNotContainKey("sellerTaxNumber");
        assertThat(score(read(Map.of(), List.of()), false).fields()).containsKey("sellerTaxNumber");
    }

    @Test
    void sub_lines_count_where_the_label_knows_any() throws IOException {
        Reading reading = read(
                Map.of(),
                List.of(
                        line("Bolts", "2", "10", "20"),
                        line("Nuts", "8", "10", "80"),
                        part(line("Left-hand nuts", "3", "10", "30"), "2")));
        String nested = LABEL.replace("\"Bolts\",", "\"Bolts\", \"parentLineId\": \"2\",");

        assertThat(score(LABEL, reading, false).lines()).containsEntry("lineTotal", new Tally(2, 0, 0));
        assertThat(score(nested, reading, false).lines()).containsEntry("lineTotal", new Tally(2, 1, 0));
    }

    @Test
    void lines_are_paired_by_what_they_say_and_not_by_their_order() throws IOException {
        DocumentScore score = score(
                read(Map.of(), List.of(line("nuts", "8", "10", "80"), line("Bolts", null, "10.00", "21.00"))), true);

        assertThat(score.lines())
                .containsEntry("description", new Tally(2, 0, 0))
                .containsEntry("unitPrice", new Tally(2, 0, 0))
                .containsEntry("lineTotal", new Tally(1, 1, 1))
                .as("one quantity is not on the page")
                .containsEntry("quantity", new Tally(1, 0, 0));
    }

    @Test
    void a_line_without_partner_is_missed_or_invented() throws IOException {
        DocumentScore score = score(
                read(Map.of(), List.of(line("Bolts", "2", "10", "20"), line("Carried over", null, null, "100"))), true);

        assertThat(score.lines())
                .containsEntry("description", new Tally(1, 1, 1))
                .containsEntry("lineTotal", new Tally(1, 1, 1))
                .containsEntry("unitPrice", new Tally(1, 0, 1));
    }

    @Test
    void a_column_that_is_cut_off_in_print_does_not_count() throws IOException {
        String label = LABEL.replace("[\"sellerTaxNumber\"]", "[\"lines.lineTotal\"]");
        Reading reading = read(Map.of(), List.of(line("Bolts", "2", "10", "2")));

        assertThat(score(label, reading, true).lines())
                .containsKey("description")
                .doesNotContainKey("lineTotal");
        assertThat(score(label, reading, false).lines()).containsKey("lineTotal");
    }

    @Test
    void rows_of_tax_and_tiers_of_cash_discount_are_counted_whole() throws IOException {
        String label = """
                {"documentType": "invoice",
                 "taxBreakdown": [{"rate": "19", "base": "100.00", "amount": "19.00"}, {"rate": "7", "base": "10.00", "amount": "0.70"}],
                 "skonto": [{"days": 10, "percent": "3", "until": "2026-03-15"}, {"days": 20, "percent": "2", "until": "2026-03-25"}]}
                """;
        Content content = new Content(
                "invoice",
                0.9,
                Map.of(),
                List.of(),
                List.of(
                        new VatGroup(new BigDecimal("19.0"), "S", new BigDecimal("100"), new BigDecimal("19")),
                        new VatGroup(new BigDecimal("7"), "S", new BigDecimal("11"), new BigDecimal("0.70"))),
                List.of(
                        new CashDiscount(10, new BigDecimal("3.0"), null, null),
                        new CashDiscount(null, new BigDecimal("2"), LocalDate.of(2026, 3, 25), null)));

        assertThat(score(label, new Read(content, Syntax.TEXT, null, List.of()), true)
                        .groups())
                .containsEntry("taxBreakdown", new Tally(1, 1, 1))
                .containsEntry("skonto", new Tally(2, 0, 0));
        String bare = label.replace(
                "\"invoice\",", "\"invoice\", \"_visual\": {\"fieldsNotFoundInPageText\": [\"taxBreakdown.base\"]},");
        assertThat(score(bare, new Read(content, Syntax.TEXT, null, List.of()), true)
                        .groups())
                .containsEntry("taxBreakdown", new Tally(2, 0, 0));
    }

    @Test
    void a_document_that_could_not_be_read_has_missed_everything() throws IOException {
        DocumentScore score = score(new Unread(FailureCode.OUT_OF_TIME, "too slow"), true);

        assertThat(score.error()).contains("OUT_OF_TIME");
        assertThat(score.isTypeRight()).isFalse();
        assertThat(score.headerTally()).isEqualTo(new Tally(0, 0, 3));
        assertThat(score.lineTally().right()).isZero();
    }

    @Test
    void types_have_one_name_whatever_the_label_calls_them() throws IOException {
        assertThat(score(read(Map.of(), List.of()), true).isTypeRight()).isTrue();
    }

    private DocumentScore score(Reading reading, boolean page) throws IOException {
        return score(LABEL, reading, page);
    }

    private DocumentScore score(String json, Reading reading, boolean page) throws IOException {
        Path label = Files.writeString(folder.resolve("a.expected.json"), json);
        return ScoreDocument.of("a.pdf", "bench-7", Label.read(label), reading, page);
    }

    private static Outcome outcome(DocumentScore score, String field) {
        return Objects.requireNonNull(score.fields().get(field)).outcome();
    }

    private static Read read(Map<String, String> values, List<LineItem> lines) {
        Map<String, Field> fields = new LinkedHashMap<>();
        values.forEach((name, value) -> fields.put(name, new Field(value, 0.9, Field.Source.TEXT, null)));
        Content content = new Content("expense_receipt", 0.9, fields, lines, List.of(), List.of());
        return new Read(content, Syntax.TEXT, null, List.of());
    }

    private static LineItem line(String description, @Nullable String quantity, @Nullable String price, String total) {
        return new LineItem(
                null, description, null, decimal(quantity), null, decimal(price), decimal(total), null, null);
    }

    private static LineItem part(LineItem line, String parent) {
        return new LineItem(
                null,
                line.description(),
                null,
                line.quantity(),
                null,
                line.unitPrice(),
                line.lineTotal(),
                null,
                parent);
    }

    private static @Nullable BigDecimal decimal(@Nullable String number) {
        return number == null ? null : new BigDecimal(number);
    }
}
