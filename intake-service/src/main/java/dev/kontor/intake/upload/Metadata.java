package dev.kontor.intake.upload;

import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.KitProblem;
import dev.kontor.kit.web.ProblemException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the sender says about a document; every part is optional.
 *
 * @param company null: the only company of the caller
 * @param channel how it came, {@code api} when not said
 * @param documentType declared type, for forms
 * @param costCenter a hint for coding and approval
 */
record Metadata(
        @Nullable String company,
        @Nullable String channel,
        @Nullable String documentType,
        @Nullable String externalReference,
        @Nullable String costCenter) {

    private static final int LONGEST = 200;

    /** @throws ProblemException BAD_REQUEST if the text is no JSON object of this form or a value is too long */
    static Metadata read(@Nullable String text, JsonMapper json) {
        if (text == null || text.isBlank()) {
            return new Metadata(null, null, null, null, null);
        }
        try {
            Metadata metadata = json.readValue(text, Metadata.class);
            metadata.check();
            return metadata;
        } catch (JacksonException e) {
            throw new ProblemException(KitProblem.BAD_REQUEST, "metadata is not a JSON object of the known members");
        }
    }

    /** @throws ProblemException BAD_REQUEST if none is named and the caller has several */
    String companyOf(Caller caller) {
        if (company != null) {
            caller.requireCompany(company);
            return company;
        }
        if (caller.companies().size() == 1 && !caller.seesAllCompanies()) {
            return caller.companies().iterator().next();
        }
        throw new ProblemException(KitProblem.BAD_REQUEST, "metadata.company is needed: the caller has several");
    }

    String channelOrDefault() {
        return channel == null ? "api" : channel;
    }

    private void check() {
        for (String value : new @Nullable String[] {company, channel, documentType, externalReference, costCenter}) {
            if (value != null && (value.isBlank() || value.length() > LONGEST)) {
                throw new ProblemException(
                        KitProblem.BAD_REQUEST, "members of metadata have 1 to " + LONGEST + " characters");
            }
        }
    }
}
