package dev.kontor.extraction.fields;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads pages by what is known about the company they came to. The model is the same for all companies and can be replaced
 * while documents are read; each is read by one model from its beginning to its end.
 */
public final class FieldsByCompany {

    private final Map<String, Recipient> recipients;
    private final Recipient others;
    private volatile Readers readers;

    private record Readers(Map<String, ReadFields> known, ReadFields others) {}

    /**
     * @param recipients by company; case does not count, as environment variables have none
     * @param others for companies that are not among them
     */
    public FieldsByCompany(FieldModel model, Map<String, Recipient> recipients, Recipient others) {
        this.recipients = Map.copyOf(recipients);
        this.others = others;
        this.readers = readers(model);
    }

    /** From now on documents are read by another model. */
    public void use(FieldModel model) {
        readers = readers(model);
    }

    /** The version of the model that reads. */
    public String version() {
        return readers.others().version();
    }

    public ReadFields of(String company) {
        Readers now = readers;
        return now.known().getOrDefault(company.toLowerCase(Locale.ROOT), now.others());
    }

    private Readers readers(FieldModel model) {
        Map<String, ReadFields> known = new HashMap<>();
        recipients.forEach(
                (company, recipient) -> known.put(company.toLowerCase(Locale.ROOT), new ReadFields(model, recipient)));
        return new Readers(known, new ReadFields(model, others));
    }
}
