package dev.kontor.extraction.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.extraction.ExtractionDatabase;
import dev.kontor.extraction.learning.Sign.Family;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class StoredLayoutsTest {

    /** More suppliers than are looked at for one document. */
    private static final int MANY = 60;

    private StoredLayouts layouts;

    @BeforeEach
    void start() {
        DriverManagerDataSource source = ExtractionDatabase.fresh();
        layouts = new StoredLayouts(JdbcClient.create(source), Clock.systemUTC());
    }

    private static Template template(int number, String own, String shared) {
        return new Template(
                new UUID(0, number),
                Set.of(own, shared),
                Set.of(own),
                List.of(new Habit("invoiceNumber", new Sign(Family.BEFORE, "vorgang"), 2, 1)),
                Map.of("sellerName", new Past(2, 0, 0, 1, "Muster GmbH")),
                Map.of("other", Map.of("invoice", 2)),
                1,
                2);
    }

    @Test
    void what_was_learned_is_found_by_any_of_its_keys_as_it_was_kept() {
        Template kept = template(1, "vat:de136695976", "info@muster.example");
        layouts.keep("acme", kept);

        assertThat(layouts.sharing("acme", Set.of("vat:de136695976"))).containsExactly(kept);
        assertThat(layouts.sharing("acme", Set.of("info@muster.example", "else")))
                .containsExactly(kept);
        assertThat(layouts.sharing("acme", Set.of("else"))).isEmpty();
        assertThat(layouts.sharing("other", Set.of("vat:de136695976"))).isEmpty();
    }

    @Test
    void later_documents_take_the_place_of_earlier_ones() {
        layouts.keep("acme", template(1, "vat:de136695976", "info@muster.example"));
        Template later = template(1, "vat:de136695976", "kontakt@muster.example");
        layouts.keep("acme", later);

        assertThat(layouts.sharing("acme", Set.of("vat:de136695976"))).containsExactly(later);
    }

    @Test
    void a_supplier_is_found_among_many_whose_paper_names_the_company_itself() {
        for (int number = 1; number <= MANY; number++) {
            layouts.keep("acme", template(number, "vat:" + number, "buchhaltung@acme.example"));
        }

        assertThat(layouts.sharing("acme", Set.of("buchhaltung@acme.example", "vat:1")))
                .extracting(Template::id)
                .containsExactly(new UUID(0, 1));
    }
}
