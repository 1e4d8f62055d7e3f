package dev.kontor.validation.masterdata;

import dev.kontor.events.envelope.Subject.SupplierId;
import dev.kontor.events.masterdata.SupplierRecorded;
import dev.kontor.events.outcome.Payee;
import org.jspecify.annotations.Nullable;

/**
 * A supplier of one company.
 *
 * @param number the company's own vendor number, unique per company
 * @param accountVersion counts changes of IBAN or BIC, from 1
 * @param version counts changes of anything, from 1
 * @param postcode of its seat
 * @param city of its seat
 */
public record Supplier(
        String company,
        String number,
        String name,
        @Nullable String vatId,
        @Nullable String taxNumber,
        @Nullable String iban,
        @Nullable String bic,
        long accountVersion,
        boolean blocked,
        long version,
        @Nullable String postcode,
        @Nullable String city) {

    public SupplierId id() {
        return new SupplierId(company + ":" + number);
    }

    /** As one who gets money, with the account of the directory. */
    public Payee.Supplier payee() {
        return new Payee.Supplier(id(), name, iban, bic, accountVersion);
    }

    /** Whether nothing but the version differs. */
    boolean isSameAs(Supplier other) {
        return equals(new Supplier(
                other.company,
                other.number,
                other.name,
                other.vatId,
                other.taxNumber,
                other.iban,
                other.bic,
                other.accountVersion,
                other.blocked,
                version,
                other.postcode,
                other.city));
    }

    SupplierRecorded recorded() {
        return new SupplierRecorded(
                version, company, number, name, vatId, taxNumber, iban, bic, accountVersion, blocked, postcode, city);
    }
}
