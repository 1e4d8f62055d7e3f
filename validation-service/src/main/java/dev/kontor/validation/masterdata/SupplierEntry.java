package dev.kontor.validation.masterdata;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What can be written about a supplier, in normal form: blank is null, identifiers without blanks.
 *
 * @param blocked null leaves it as it is; a new supplier is not blocked
 */
record SupplierEntry(
        String name,
        @Nullable String vatId,
        @Nullable String taxNumber,
        @Nullable String iban,
        @Nullable String bic,
        @Nullable Boolean blocked,
        @Nullable String postcode,
        @Nullable String city) {

    static SupplierEntry of(
            @Nullable String name,
            @Nullable String vatId,
            @Nullable String taxNumber,
            @Nullable String iban,
            @Nullable String bic,
            @Nullable Boolean blocked,
            @Nullable String postcode,
            @Nullable String city) {
        return new SupplierEntry(
                name == null ? "" : name.strip(),
                presence(vatId == null ? null : Identifiers.vatId(vatId)),
                presence(taxNumber == null ? null : taxNumber.strip()),
                presence(iban == null ? null : Identifiers.iban(iban)),
                presence(bic == null ? null : Identifiers.iban(bic)),
                blocked,
                presence(postcode == null ? null : postcode.strip()),
                presence(city == null ? null : city.strip()));
    }

    /** What is wrong with it, one sentence each; empty when it may be recorded. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (name.isEmpty()) {
            faults.add("name is missing");
        }
        if (vatId != null && !VatIds.isPlausible(vatId)) {
            faults.add("vatId is not valid");
        }
        if (iban != null && !BankAccounts.isIban(iban)) {
            faults.add("iban is not valid");
        }
        if (bic != null && !BankAccounts.isBic(bic)) {
            faults.add("bic is not valid");
        }
        if (bic != null && iban == null) {
            faults.add("bic without iban");
        }
        return List.copyOf(faults);
    }

    /** The first state of a new supplier. */
    Supplier create(String company, String number) {
        return new Supplier(
                company, number, name, vatId, taxNumber, iban, bic, 1, Boolean.TRUE.equals(blocked), 1, postcode, city);
    }

    /** The next state of a supplier; the very same one when nothing changes. */
    Supplier applyTo(Supplier present) {
        boolean sameAccount = Objects.equals(iban, present.iban()) && Objects.equals(bic, present.bic());
        Supplier next = new Supplier(
                present.company(),
                present.number(),
                name,
                vatId,
                taxNumber,
                iban,
                bic,
                sameAccount ? present.accountVersion() : present.accountVersion() + 1,
                blocked == null ? present.blocked() : blocked,
                present.version() + 1,
                postcode,
                city);
        return next.isSameAs(present) ? present : next;
    }

    private static @Nullable String presence(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
