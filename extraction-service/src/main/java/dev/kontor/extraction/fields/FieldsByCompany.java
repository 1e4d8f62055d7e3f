package dev.kontor.extraction.fields;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads pages by what is known about the company they came to. */
public final class FieldsByCompany {

    private final Map<String, ReadFields> known = new HashMap<>();
    private final ReadFields others;

    /**
     * @param recipients by company; case does not count, as environment variables have none
     * @param others for companies that are not among them
     */
    public FieldsByCompany(FieldModel model, Map<String, Recipient> recipients, Recipient others) {
        recipients.forEach(
                (company, recipient) -> known.put(company.toLowerCase(Locale.ROOT), new ReadFields(model, recipient)));
        this.others = new ReadFields(model, others);
    }

    public ReadFields of(String company) {
        return known.getOrDefault(company.toLowerCase(Locale.ROOT), others);
    }
}
