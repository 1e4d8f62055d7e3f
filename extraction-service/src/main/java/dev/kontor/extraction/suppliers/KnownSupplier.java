package dev.kontor.extraction.suppliers;

import org.jspecify.annotations.Nullable;

/**
 * A supplier as the directory last said, in the forms that are compared.
 *
 * @param subject {@code supplier/…}
 * @param number the company's own vendor number
 * @param vatId upper case without separators
 * @param taxNumber digits alone
 */
record KnownSupplier(
        String subject,
        String number,
        String name,
        @Nullable String vatId,
        @Nullable String taxNumber,
        @Nullable String iban,
        @Nullable String postcode,
        @Nullable String city) {}
