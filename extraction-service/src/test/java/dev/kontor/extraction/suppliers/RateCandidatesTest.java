package dev.kontor.extraction.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.extraction.SupplierCandidate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateCandidatesTest {

    private static final KnownSupplier KNOWN = new KnownSupplier(
            "supplier/1",
            "70001",
            "Müller Gebäudetechnik GmbH & Co. KG",
            "DE136695976",
            "1234567890",
            "DE89370400440532013000");

    @ParameterizedTest
    @CsvSource({
        "DE136695976, , , , vatId",
        ", 1234567890, , , taxNumber",
        ", , DE89370400440532013000, , iban",
        ", , , MUELLER GEBAEUDETECHNIK, name",
        ", , , Muller Gebaudetechnik GmbH, name",
        ", , , Müller Gebäudetechmik GmbH & Co.KG, name"
    })
    void a_supplier_is_known_by_what_the_document_states(
            String vatId, String taxNumber, String iban, String name, String by) {
        List<SupplierCandidate> candidates =
                RateCandidates.of(new Seller(vatId, taxNumber, iban, name), List.of(KNOWN));

        assertThat(candidates).singleElement().satisfies(candidate -> {
            assertThat(candidate.by()).containsExactly(by);
            assertThat(candidate.score()).isGreaterThan(0.7);
        });
    }

    @Test
    void a_right_name_with_another_vat_id_is_hardly_the_supplier() {
        Seller fraud = new Seller("DE129273398", null, null, "Müller Gebäudetechnik GmbH & Co. KG");

        assertThat(RateCandidates.of(fraud, List.of(KNOWN)))
                .singleElement()
                .extracting(SupplierCandidate::score)
                .satisfies(score -> assertThat(score).isLessThan(0.3));
    }

    @Test
    void another_name_is_no_candidate() {
        assertThat(RateCandidates.of(new Seller(null, null, null, "Nordhaus Logistik AG"), List.of(KNOWN)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Müller Gebäudetechnik GmbH, Mueller Gebaudetechmik",
        "Keller & Sohn G.m.b.H., KELLER & SOHN GMBH",
        "Société Lemoine S.A.R.L., Societe Lemoine SARL",
        "Nordhaus AG, Nordhaus"
    })
    void similar_names_share_a_key(String one, String other) {
        assertThat(Collections.disjoint(
                        CompanyName.of(one).keys(), CompanyName.of(other).keys()))
                .isFalse();
    }
}
