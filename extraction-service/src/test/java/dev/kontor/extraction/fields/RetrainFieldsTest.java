package dev.kontor.extraction.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class RetrainFieldsTest {

    private static final FieldModel SHIPPED = FieldModel.shipped();
    private static final int SUPPLIERS = 12;
    private static final int UNSEEN = 77;

    private static List<Sample> lessons() {
        return lessons(SUPPLIERS);
    }

    private static List<Sample> lessons(int suppliers) {
        List<Sample> samples = new ArrayList<>();
        for (int supplier = 1; supplier <= suppliers; supplier++) {
            for (int invoice = 10; invoice < 14; invoice++) {
                samples.add(Lessons.sample(supplier, invoice));
            }
        }
        return samples;
    }

    private static Retrained retrained(List<Sample> samples) {
        return new RetrainFields(SHIPPED, samples, 1).beside(SHIPPED, Set.of());
    }

    private static String number(FieldModel model) {
        return new ReadFields(model, Recipient.UNKNOWN)
                .read(Lessons.pages(UNSEEN, 15))
                .content()
                .value("invoiceNumber")
                .orElse("");
    }

    @Test
    void what_many_suppliers_were_corrected_to_is_read_of_one_nobody_has_seen() {
        Retrained retrained = retrained(lessons());

        assertThat(number(SHIPPED)).isNotEqualTo("RX-77/15");
        assertThat(number(retrained.model())).isEqualTo("RX-77/15");
        assertThat(retrained.refusal()).isEmpty();
        assertThat(retrained.withShipped().documents()).isEqualTo(4 * SUPPLIERS);
        assertThat(retrained.withShipped().suppliers()).isEqualTo(SUPPLIERS);
    }

    @Test
    void what_two_suppliers_alone_print_gets_no_weight() {
        assertThat(added(retrained(lessons(2)).model())).isEmpty();
        assertThat(added(retrained(lessons()).model())).isNotEmpty();
    }

    /** Features of the number that the shipped weights do not know. */
    private static Set<String> added(FieldModel model) {
        Set<String> features = new HashSet<>(features(model).keySet());
        features.removeAll(features(SHIPPED).keySet());
        return features;
    }

    private static Map<String, Double> features(FieldModel model) {
        return model.weights()
                .getOrDefault("invoiceNumber", new Weights(0, Map.of()))
                .features();
    }

    @Test
    void confidence_is_reckoned_as_before() {
        assertThat(retrained(lessons()).model().certainty()).isEqualTo(SHIPPED.certainty());
    }

    @Test
    void the_same_documents_give_the_same_bytes() throws IOException {
        assertThat(bytes(retrained(lessons()).model()))
                .isEqualTo(bytes(retrained(lessons()).model()));
    }

    @Test
    void a_version_is_not_held_against_documents_it_has_learned_from() {
        FieldModel used = retrained(lessons()).model();

        Retrained next = new RetrainFields(SHIPPED, lessons(), 1).beside(used, Set.of("supplier 1", "supplier 2"));

        assertThat(next.withUsed().suppliers()).isEqualTo(SUPPLIERS - 2);
        assertThat(next.withUsed().rival()).isEqualTo(used.version());
    }

    @Test
    void learning_ends_when_nobody_waits_for_it() {
        RetrainFields retrain = new RetrainFields(SHIPPED, lessons(), 1);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> retrain.beside(SHIPPED, Set.of())).isInstanceOf(CancellationException.class);
    }

    private static byte[] bytes(FieldModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(bytes);
        return bytes.toByteArray();
    }
}
