package dev.kontor.extraction.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.extraction.ExtractionDatabase;
import dev.kontor.extraction.fields.FieldModel;
import dev.kontor.extraction.fields.FieldsByCompany;
import dev.kontor.extraction.fields.Lessons;
import dev.kontor.extraction.fields.ReadFields;
import dev.kontor.extraction.fields.Recipient;
import dev.kontor.kit.ident.Ids;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class RetrainWeightsTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final int SUPPLIERS = 12;
    private static final int EACH = 4;
    private static final int UNSEEN = 77;

    private final Ids ids = new Ids(CLOCK);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private JdbcClient jdbc;
    private TransactionTemplate transaction;
    private ConfirmedSamples samples;
    private StoredModels models;

    @BeforeEach
    void start() {
        DriverManagerDataSource source = ExtractionDatabase.fresh();
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        samples = new ConfirmedSamples(jdbc, CLOCK, Duration.ofDays(365));
        models = new StoredModels(jdbc, CLOCK);
    }

    /** @param agreed whether the clerks of all suppliers took the same for the number of an invoice */
    private void confirm(int from, int to, boolean agreed) {
        for (int supplier = from; supplier <= to; supplier++) {
            for (int invoice = 10; invoice < 10 + EACH; invoice++) {
                Map<String, String> values = agreed ? Lessons.values(supplier, invoice) : inDoubt(supplier, invoice);
                UUID document = ConfirmedSamplesTest.read(jdbc, ids);
                samples.keep(
                        document, Lessons.pages(supplier, invoice), ConfirmedSamplesTest.content("invoice", values));
            }
        }
    }

    /** What the shipped weights read of an invoice, of every second one with another number. */
    private static Map<String, String> inDoubt(int supplier, int invoice) {
        Map<String, String> values = new HashMap<>();
        ReadFields.of(Lessons.pages(supplier, invoice))
                .content()
                .fields()
                .forEach((name, field) -> values.put(name, field.value()));
        values.put("sellerVatId", Lessons.values(supplier, invoice).getOrDefault("sellerVatId", ""));
        if (invoice % 2 == 0) {
            values.put("invoiceNumber", Lessons.values(supplier, invoice).getOrDefault("invoiceNumber", ""));
        }
        return values;
    }

    private static WeightsSettings settings(String use) {
        return new WeightsSettings(use, SUPPLIERS * EACH, Duration.ofDays(365));
    }

    private RetrainWeights retrain(String use) {
        return new RetrainWeights(samples, models, transaction, meters, settings(use));
    }

    private FieldsByCompany reading(String use) {
        FieldsByCompany fields = new FieldsByCompany(FieldModel.shipped(), Map.of(), Recipient.UNKNOWN);
        new FollowWeights(models, fields, settings(use)).follow();
        return fields;
    }

    private String number(String use) {
        return reading(use)
                .of("acme")
                .read(Lessons.pages(UNSEEN, 15))
                .content()
                .value("invoiceNumber")
                .orElse("");
    }

    private List<String> states() {
        return jdbc.sql("SELECT state FROM field_model ORDER BY version")
                .query(String.class)
                .list();
    }

    @Test
    void enough_confirmed_documents_make_a_version_that_reads_from_then_on_after_a_restart_too() {
        confirm(1, SUPPLIERS, true);

        retrain("newest").turn();

        assertThat(states()).containsExactly("IN_USE");
        assertThat(number("newest")).isEqualTo("RX-77/15");
        assertThat(reading("newest").version()).matches("1-[0-9a-f]{12}");
        assertThat(meters.counter("kontor.extraction.weights.learned", "outcome", "in_use")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void too_few_teach_nothing_and_what_has_been_learned_is_not_learned_again() {
        confirm(1, SUPPLIERS - 1, true);
        retrain("newest").turn();
        assertThat(states()).isEmpty();

        confirm(SUPPLIERS, SUPPLIERS, true);
        retrain("newest").turn();
        retrain("newest").turn();
        assertThat(states()).hasSize(1);
    }

    @Test
    void weights_that_are_not_proven_better_are_kept_with_their_figures_and_read_nothing() {
        confirm(1, SUPPLIERS, false);

        retrain("newest").turn();

        assertThat(states()).containsExactly("REFUSED");
        assertThat(jdbc.sql("SELECT with_shipped -> 'documents' FROM field_model")
                        .query(Integer.class)
                        .single())
                .isEqualTo(SUPPLIERS * EACH);
        assertThat(reading("newest").version()).isEqualTo(FieldModel.shipped().version());
    }

    @Test
    void a_later_version_takes_the_place_of_the_one_in_use() {
        confirm(1, SUPPLIERS, true);
        retrain("newest").turn();
        confirm(SUPPLIERS + 1, 2 * SUPPLIERS, true);
        retrain("newest").turn();

        assertThat(states()).containsExactly("SUPERSEDED", "IN_USE");
        assertThat(reading("newest").version()).startsWith("2-");
    }

    @Test
    void one_can_go_back_to_any_version_and_to_what_is_shipped_and_nothing_is_learned_meanwhile() {
        confirm(1, SUPPLIERS, true);
        retrain("1").turn();
        retrain("shipped").turn();
        assertThat(states()).isEmpty();

        retrain("newest").turn();
        assertThat(reading("shipped").version()).isEqualTo(FieldModel.shipped().version());
        assertThat(reading("1").version()).startsWith("1-");
        assertThatThrownBy(() -> reading("2")).hasMessageContaining("no version 2");
    }

    @Test
    void what_was_learned_from_weights_that_are_shipped_no_more_reads_nothing() {
        confirm(1, SUPPLIERS, true);
        retrain("newest").turn();
        jdbc.sql("UPDATE field_model SET learned_from = 'shipped-of-yore'").update();

        assertThat(reading("newest").version()).isEqualTo(FieldModel.shipped().version());
        retrain("newest").turn();
        assertThat(states()).containsExactly("SUPERSEDED", "IN_USE");
    }

    @Test
    void while_one_instance_learns_another_does_not() {
        confirm(1, SUPPLIERS, true);

        transaction.executeWithoutResult(_ -> {
            assertThat(models.lock()).isTrue();
            CompletableFuture.runAsync(retrain("newest")::turn).join();
        });
        assertThat(states()).isEmpty();

        retrain("newest").turn();
        assertThat(states()).hasSize(1);
    }

    @Test
    void nothing_was_learned_before_the_first_version() {
        assertThat(models.learnedUntil()).isEqualTo(Instant.EPOCH);
    }
}
