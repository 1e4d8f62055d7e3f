package dev.kontor.extraction.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.extraction.learning.ConfirmedSamples.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TellSuppliersTest {

    private static Stored sample(String... keys) {
        return new Stored(new UUID(0, 1), Set.of(keys), new Lesson(true, List.of(), Map.of()), Instant.EPOCH);
    }

    @Test
    void documents_that_share_a_key_or_share_one_with_the_same_document_are_of_one_supplier() {
        Stored named = sample("name:muster");
        Stored other = sample("name:andere", "vat:de2");
        Stored paid = sample("iban:de89", "vat:de1");
        Stored both = sample("name:muster", "iban:de89");
        TellSuppliers suppliers = new TellSuppliers(List.of(named, other, paid, both));

        assertThat(suppliers.of(named)).isEqualTo(suppliers.of(both)).isEqualTo(suppliers.of(paid));
        assertThat(suppliers.of(other)).isNotEqualTo(suppliers.of(paid));
    }
}
