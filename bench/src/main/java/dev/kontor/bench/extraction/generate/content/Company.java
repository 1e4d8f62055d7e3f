package dev.kontor.bench.extraction.generate.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A company that does not exist.
 *
 * @param name with its legal form
 * @param brand what stands large on its paper
 * @param person who runs it
 * @param vatId without blanks; null if it has none
 * @param taxNumber as printed; null if it has none
 * @param register entry in a register of companies, as printed; null if it has none
 * @param account its bank account
 * @param secondAccount another one; null if it has none
 */
public record Company(
        Market market,
        String name,
        String brand,
        String person,
        String street,
        String postcode,
        String city,
        String countryName,
        String phone,
        String fax,
        String mail,
        String web,
        @Nullable String vatId,
        @Nullable String taxNumber,
        @Nullable String register,
        Account account,
        @Nullable Account secondAccount) {

    /** Postcode and city in the order of the country. */
    public String town() {
        return switch (market) {
            case BRITAIN, IRELAND -> city + " " + postcode;
            case AMERICA -> city + " " + postcode;
            default -> postcode + " " + city;
        };
    }

    /** Name, street and town. */
    public List<String> address() {
        return List.of(name, street, town());
    }
}
