package dev.kontor.events.masterdata;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kontor.events.envelope.Event;
import org.jspecify.annotations.Nullable;

/**
 * The whole present state of a supplier on {@code kontor.masterdata.suppliers}; the highest version wins.
 *
 * @param number the company's own vendor number, unique per company
 * @param vatId without blanks, null when unknown
 * @param iban verified account, without blanks; null when none is known
 * @param accountVersion counts changes of the account, from 1
 * @param postcode of its seat; null when unknown, and in events of releases that did not record it
 * @param city of its seat; null as the postcode is
 */
public record SupplierRecorded(
        long version,
        String company,
        String number,
        String name,
        @Nullable String vatId,
        @Nullable String taxNumber,
        @Nullable String iban,
        @Nullable String bic,
        long accountVersion,
        boolean blocked,
        @JsonInclude(NON_NULL) @Nullable String postcode,
        @JsonInclude(NON_NULL) @Nullable String city)
        implements Event {}
