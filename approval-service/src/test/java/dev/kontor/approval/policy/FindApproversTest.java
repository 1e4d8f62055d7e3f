package dev.kontor.approval.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.approval.people.Directory;
import dev.kontor.approval.policy.FindApprovers.Step;
import dev.kontor.events.envelope.Subject.PersonId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindApproversTest {
    private static final Directory PEOPLE = Directory.of(
            "eva @board",
            "tom>eva @sales #100,200",
            "lena>tom @sales",
            "!kai>eva #300",
            "ida>kai @sales",
            "paul>eva @accounts-payable",
            "pia>paul @accounts-payable #400",
            "max>uwe",
            "uwe>max");

    private final FindApprovers findApprovers = new FindApprovers(PEOPLE);

    @ParameterizedTest(name = "{0}, submitted by {1}, cost centre {2}, corrected by {3}, decided by {4}: {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                // rule,              submitter, cc,  corrected, decided, approvers
                "superior,             lena,      -,   '',        '',      tom",
                "superior,             ida,       -,   '',        '',      eva", // her superior has left
                "superior,             eva,       -,   '',        '',      paul pia", // nobody above: fallback
                "superior,             -,         -,   '',        '',      paul pia", // a machine has no superior
                "superior,             nobody,    -,   '',        '',      paul pia",
                "superior,             lena,      -,   tom,       '',      eva", // corrected it: his superior
                "superior,             lena,      -,   tom eva,   '',      paul pia",
                "superior,             max,       -,   uwe,       '',      paul pia", // a circle ends the climb
                "superior-of-previous, lena,      -,   '',        tom,     eva",
                "superior-of-previous, lena,      -,   '',        '',      paul pia",
                "superior-of-previous, lena,      -,   '',        tom eva, paul pia",
                "cost-center-owner,    lena,      100, '',        '',      tom",
                "cost-center-owner,    tom,       100, '',        '',      eva", // own request: next level
                "cost-center-owner,    lena,      300, '',        '',      paul pia", // the owner has left
                "cost-center-owner,    lena,      999, '',        '',      paul pia",
                "cost-center-owner,    lena,      -,   '',        '',      paul pia",
                "department:sales,     lena,      -,   '',        '',      tom ida",
                "department:sales,     lena,      -,   ida,       tom,     eva",
                "department:nothing,   lena,      -,   paul,      '',      pia", // part of the fallback
                "department:nothing,   paul,      -,   pia,       '',      eva",
                "department:nothing,   paul,      -,   pia eva,   '',      ''", // nobody is left, the step stays
            })
    void approvers_are_found_and_a_step_is_never_skipped(
            String rule, String submitter, String costCenter, String corrected, String decided, String approvers) {
        FourEyes fourEyes = new FourEyes(
                submitter == null ? "service/erp" : "person/" + submitter,
                people(corrected).stream().map(PersonId::text).toList(),
                people(decided));
        PersonId submittedBy = submitter == null ? null : new PersonId(submitter);

        List<PersonId> found =
                findApprovers.of(new Step(rule, "department:accounts-payable", submittedBy, costCenter, fourEyes));

        assertThat(found).isEqualTo(people(approvers));
    }

    private static List<PersonId> people(String ids) {
        return ids.isEmpty()
                ? List.of()
                : Arrays.stream(ids.split(" ", -1)).map(PersonId::new).toList();
    }
}
