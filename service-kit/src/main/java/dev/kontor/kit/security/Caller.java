package dev.kontor.kit.security;

import dev.kontor.events.envelope.Subject.PersonId;
import dev.kontor.events.envelope.Subject.ServiceId;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;

/**
 * Who calls, as the token says. A controller takes it as a parameter.
 *
 * @param id {@code sub} of the token, the pseudonym in events
 * @param roles for example {@code clerk}
 * @param companies the companies this caller works for; {@code *} stands for all
 */
public record Caller(String id, Set<String> roles, Set<String> companies) {

    public static final String ALL_COMPANIES = "*";

    private static final String INTEGRATOR = "integrator";

    public Caller {
        roles = Set.copyOf(roles);
        companies = Set.copyOf(companies);
    }

    public PersonId person() {
        return new PersonId(id);
    }

    /** As it stands in events: {@code person/…}, or {@code service/…} for a machine. */
    public String actor() {
        return (roles.contains(INTEGRATOR) ? new ServiceId(id) : person()).text();
    }

    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    /** Whether what belongs to this company may be seen and done by this caller. */
    public boolean mayAct(String company) {
        return companies.contains(ALL_COMPANIES) || companies.contains(company);
    }

    /** Whether no company is hidden from this caller. */
    public boolean seesAllCompanies() {
        return companies.contains(ALL_COMPANIES);
    }

    /** @throws AccessDeniedException if the caller does not work for this company */
    public void requireCompany(String company) {
        if (!mayAct(company)) {
            throw new AccessDeniedException("not a company of this caller");
        }
    }
}
