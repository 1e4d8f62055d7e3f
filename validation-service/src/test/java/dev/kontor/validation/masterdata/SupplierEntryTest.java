package dev.kontor.validation.masterdata;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SupplierEntryTest {

    private static final String IBAN = "DE89370400440532013000";

    private final Supplier present = entry("Muster GmbH", IBAN, null).create("acme", "70001");

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            Muster GmbH, DE89370400440532013000, -,           1, 1
            Muster AG,   DE89370400440532013000, -,           2, 1
            Muster GmbH, DE38500700100087654321, -,           2, 2
            Muster GmbH, DE89370400440532013000, COBADEFFXXX, 2, 2
            Muster GmbH, -,                      -,           2, 2
            """)
    void only_an_account_change_counts_the_account_version_up(
            String name, @Nullable String iban, @Nullable String bic, long version, long accountVersion) {
        Supplier next = entry(name, iban, bic).applyTo(present);

        assertThat(next.version()).isEqualTo(version);
        assertThat(next.accountVersion()).isEqualTo(accountVersion);
    }

    @Test
    void an_import_leaves_a_block_as_it_is() {
        Supplier blocked = SupplierEntry.of("Muster GmbH", null, null, IBAN, null, true, null, null)
                .create("acme", "70001");

        assertThat(entry("Muster AG", IBAN, null).applyTo(blocked).blocked()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE136695976", "DE129273398", "DE123456788", "ATU12345678", "EL123456789"})
    void these_vat_ids_can_exist(String vatId) {
        assertThat(VatIds.isPlausible(vatId)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE123456789", "DE999999999", "DE036695976", "DE1234", "12345678", ""})
    void these_vat_ids_cannot(String vatId) {
        assertThat(VatIds.isPlausible(vatId)).isFalse();
    }

    private static SupplierEntry entry(String name, @Nullable String iban, @Nullable String bic) {
        return SupplierEntry.of(name, null, null, iban, bic, null, null, null);
    }
}
