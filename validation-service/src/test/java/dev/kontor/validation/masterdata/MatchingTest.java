package dev.kontor.validation.masterdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTest {

    private static final List<Supplier> DIRECTORY = List.of(
            supplier("1", "Muster G.m.b.H. & Co.KG", "DE136695976", "12/345/67890", "DE89370400440532013000", false),
            supplier("2", "Doppelt GmbH", "DE129273398", null, "DE38500700100087654321", false),
            supplier("3", "Doppelt GmbH", "DE129273398", null, "DE02120300000000202051", false),
            supplier("4", "Alt AG", null, "99/999/99999", null, true),
            supplier("5", "Alt AG", null, "99/999/99999", null, false),
            supplier("6", "Straßenbau OHG", null, null, null, false));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            DE136695976 | -           | -                      | -                        | 1
            -           | 1234567890  | -                      | -                        | 1
            -           | -           | DE89370400440532013000 | -                        | 1
            -           | -           | -                      | MUSTERGMBHCOKG           | 1
            -           | -           | -                      | STRASSENBAUOHG           | 6
            DE136695976 | 777         | DE38500700100087654321 | ANDERERNAME              | 1
            DE123456788 | -           | DE89370400440532013000 | MUSTERGMBHCOKG           | none
            -           | 777         | DE89370400440532013000 | MUSTERGMBHCOKG           | none
            DE129273398 | -           | -                      | DOPPELTGMBH              | 2,3
            DE129273398 | -           | DE02120300000000202051 | DOPPELTGMBH              | 3
            -           | 9999999999  | -                      | -                        | 5
            DE123456788 | -           | -                      | ALTAG                    | 5
            -           | -           | -                      | NIEMAND                  | none
            -           | -           | -                      | -                        | none
            """)
    void the_strongest_identifier_decides_and_a_contradiction_is_no_match(
            @Nullable String vatId,
            @Nullable String taxNumber,
            @Nullable String iban,
            @Nullable String name,
            String expected) {
        SupplierMatch match = Matching.match(new SellerIdentity(vatId, taxNumber, iban, name), DIRECTORY);

        assertThat(
                        switch (match) {
                            case SupplierMatch.Found found -> found.supplier().number();
                            case SupplierMatch.Ambiguous ambiguous -> String.join(",", ambiguous.numbers());
                            case SupplierMatch.Unknown _ -> "none";
                        })
                .isEqualTo(expected);
    }

    private static Supplier supplier(
            String number,
            String name,
            @Nullable String vatId,
            @Nullable String taxNumber,
            @Nullable String iban,
            boolean blocked) {
        return new Supplier("acme", number, name, vatId, taxNumber, iban, null, 1, blocked, 1, null, null);
    }
}
