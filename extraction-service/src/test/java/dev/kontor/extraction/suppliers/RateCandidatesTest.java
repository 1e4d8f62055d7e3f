package dev.kontor.extraction.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.events.document.Content;
import dev.kontor.events.extraction.SupplierCandidate;
import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.layout.Word;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
            "DE89370400440532013000",
            "50667",
            "Köln");

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
                RateCandidates.of(new Seller(vatId, taxNumber, iban, name), StatedAddress.NONE, List.of(KNOWN));

        assertThat(candidates).singleElement().satisfies(candidate -> {
            assertThat(candidate.by()).containsExactly(by);
            assertThat(candidate.score()).isGreaterThan(0.7);
        });
    }

    @Test
    void a_right_name_with_another_vat_id_is_hardly_the_supplier() {
        Seller fraud = new Seller("DE129273398", null, null, "Müller Gebäudetechnik GmbH & Co. KG");

        assertThat(RateCandidates.of(fraud, StatedAddress.NONE, List.of(KNOWN)))
                .singleElement()
                .extracting(SupplierCandidate::score)
                .satisfies(score -> assertThat(score).isLessThan(0.3));
    }

    @Test
    void another_name_is_no_candidate_though_the_town_is_right() {
        StatedAddress cologne = new StatedAddress(" 50667 ", " koln ", "");

        assertThat(RateCandidates.of(new Seller(null, null, null, "Nordhaus Logistik AG"), cologne, List.of(KNOWN)))
                .isEmpty();
    }

    @Test
    void the_seat_tells_suppliers_of_one_name_apart() {
        Seller seller = new Seller(null, null, null, "Müller Gebäudetechnik GmbH");
        KnownSupplier other =
                new KnownSupplier("supplier/2", "60001", KNOWN.name(), null, null, null, "20095", "Hamburg");
        StatedAddress stated = new StatedAddress(" 50667 ", " koln ", "");
        Page page = new Page(1, 595, 842, List.of(new Word("50667", 50, 50, 30, 8), new Word("Köln,", 84, 50, 24, 8)));
        Content content = new Content("invoice", 1, Map.of(), List.of(), List.of(), List.of());

        List<SupplierCandidate> byXml = RateCandidates.of(seller, stated, List.of(other, KNOWN));
        List<SupplierCandidate> byPage =
                RateCandidates.of(seller, StatedAddress.of(content, List.of(page)), List.of(other, KNOWN));
        List<SupplierCandidate> unknown = RateCandidates.of(seller, StatedAddress.NONE, List.of(other, KNOWN));

        assertThat(byXml).extracting(SupplierCandidate::number).containsExactly("70001", "60001");
        assertThat(byXml.getFirst().by()).containsExactly("name", "address");
        assertThat(byXml.getFirst().score() - byXml.getLast().score()).isGreaterThan(0.3);
        assertThat(byPage).extracting(SupplierCandidate::number).containsExactly("70001", "60001");
        assertThat(unknown).extracting(SupplierCandidate::number).containsExactly("60001", "70001");
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
