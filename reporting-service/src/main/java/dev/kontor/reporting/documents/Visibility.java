package dev.kontor.reporting.documents;

import dev.kontor.kit.security.Caller;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What a caller may see: the documents of his companies; an employee without a further role only those he handed in.
 *
 * @param companies ignored when {@code allCompanies}
 * @param submitter pseudonym; null when it does not matter who handed a document in
 */
record Visibility(
        boolean allCompanies,
        Set<String> companies,
        @Nullable String submitter) {
    /** To be put into a WHERE clause over {@code document}; {@link #bind} gives its parameters. */
    static final String CONDITION = """
            (:allCompanies OR company = ANY (:companies))
            AND (CAST(:submitter AS text) IS NULL OR submitted_by = :submitter)
            """;

    private static final List<String> SEE_ALL = List.of("clerk", "approver", "finance", "auditor", "integrator");

    Visibility {
        companies = Set.copyOf(companies);
    }

    static Visibility of(Caller caller) {
        boolean all = SEE_ALL.stream().anyMatch(caller::hasRole);
        return new Visibility(caller.seesAllCompanies(), caller.companies(), all ? null : caller.actor());
    }

    StatementSpec bind(StatementSpec statement) {
        return statement
                .param("allCompanies", allCompanies)
                .param("companies", companies.toArray(String[]::new))
                .param("submitter", submitter);
    }
}
