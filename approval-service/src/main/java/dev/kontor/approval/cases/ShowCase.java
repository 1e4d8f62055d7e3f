package dev.kontor.approval.cases;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.kontor.approval.cases.CaseDetail.PersonView;
import dev.kontor.approval.cases.CaseDetail.StepView;
import dev.kontor.approval.cases.DecisionTable.Decided;
import dev.kontor.approval.cases.Eligibility.Refusal;
import dev.kontor.approval.people.PeopleDirectory;
import dev.kontor.approval.people.Person;
import dev.kontor.events.envelope.Subject.DocumentId;
import dev.kontor.events.envelope.Subject.PersonId;
import dev.kontor.events.validation.Checked;
import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows one case to one caller. */
@Component
class ShowCase {
    private final CaseTable cases;
    private final DecisionTable decisions;
    private final Eligibility eligibility;
    private final PeopleDirectory people;

    ShowCase(CaseTable cases, DecisionTable decisions, Eligibility eligibility, PeopleDirectory people) {
        this.cases = cases;
        this.decisions = decisions;
        this.eligibility = eligibility;
        this.people = people;
    }

    /** @throws ProblemException {@code CASE_UNKNOWN}, also for a case of another company */
    CaseDetail of(DocumentId document, Caller caller) {
        ApprovalCase it = cases.find(document)
                .filter(found -> caller.mayAct(found.company()))
                .orElseThrow(() -> new ProblemException(CaseProblem.CASE_UNKNOWN, "No case has this document."));
        boolean open = it.state() == CaseState.OPEN;
        Optional<Refusal> refusal = open ? eligibility.refusal(it, caller.person()) : Optional.empty();
        Checked checked = it.checked();
        return new CaseDetail(
                document.id(),
                it.company(),
                checked.content().documentType(),
                it.state(),
                it.step(),
                it.snapshot(),
                checked.content(),
                checked.findings(),
                checked.totals(),
                checked.supplier(),
                it.outcome(),
                checked.submittedBy(),
                checked.correctedBy(),
                it.costCenter(),
                steps(it),
                open && refusal.isEmpty(),
                refusal.map(Refusal::reason).orElse(null));
    }

    private List<StepView> steps(ApprovalCase it) {
        Map<Integer, Decided> decided = decisions.of(it.document(), it.round()).stream()
                .collect(toMap(decision -> decision.decided().step(), identity()));
        return IntStream.rangeClosed(1, it.route().steps().size())
                .mapToObj(step -> step(it, step, decided.get(step)))
                .toList();
    }

    private StepView step(ApprovalCase it, int step, @Nullable Decided decided) {
        String rule = it.route().steps().get(step - 1);
        if (decided != null) {
            return new StepView(
                    step,
                    rule,
                    List.of(),
                    decided.decided().decision(),
                    view(decided.decided().by()),
                    decided.at(),
                    decided.decided().reason());
        }
        boolean open = it.state() == CaseState.OPEN && step == it.step();
        List<PersonView> approvers =
                open ? it.approvers().stream().map(this::view).toList() : List.of();
        return new StepView(step, rule, approvers, null, null, null, null);
    }

    private PersonView view(PersonId id) {
        return new PersonView(id.id(), people.person(id).map(Person::name).orElse(null));
    }
}
