package dev.kontor.approval.policy;

import dev.kontor.approval.people.PeopleDirectory;
import dev.kontor.approval.people.Person;
import dev.kontor.approval.policy.ApproverRule.CostCenterOwner;
import dev.kontor.approval.policy.ApproverRule.Department;
import dev.kontor.approval.policy.ApproverRule.Superior;
import dev.kontor.approval.policy.ApproverRule.SuperiorOfPrevious;
import dev.kontor.events.envelope.Subject.PersonId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may decide a step, by the directory as it is now. A rule that finds nobody allowed goes up the line of superiors,
 * then to the fallback; the step itself is never skipped.
 */
@Component
public class FindApprovers {
    private final PeopleDirectory people;

    public FindApprovers(PeopleDirectory people) {
        this.people = people;
    }

    /**
     * What a step is about.
     *
     * @param rule the approver rule of the step
     * @param fallback the rule when nobody is found
     * @param submitter null when a machine handed the document in
     * @param costCenter null when open
     */
    public record Step(
            String rule,
            String fallback,
            @Nullable PersonId submitter,
            @Nullable String costCenter,
            FourEyes fourEyes) {}

    /** Any one of these may decide, by id; empty when there is nobody at all. */
    public List<PersonId> of(Step step) {
        List<PersonId> found = allowed(ApproverRule.parse(step.rule()), step);
        return found.isEmpty() ? allowed(ApproverRule.parse(step.fallback()), step) : found;
    }

    private List<PersonId> allowed(ApproverRule rule, Step step) {
        List<Person> named = named(rule, step).toList();
        List<PersonId> allowed = named.stream()
                .filter(Person::active)
                .map(Person::id)
                .filter(step.fourEyes()::allows)
                .toList();
        return allowed.isEmpty()
                ? named.stream()
                        .flatMap(person -> firstAllowedAbove(person, step.fourEyes()).stream())
                        .distinct()
                        .toList()
                : allowed;
    }

    private Stream<Person> named(ApproverRule rule, Step step) {
        return switch (rule) {
            case Superior() -> superiorOf(step.submitter()).stream();
            case SuperiorOfPrevious() -> {
                List<PersonId> before = step.fourEyes().decidedBefore();
                yield superiorOf(before.isEmpty() ? null : before.getLast()).stream();
            }
            case CostCenterOwner() ->
                step.costCenter() == null ? Stream.empty() : people.ownersOf(step.costCenter()).stream();
            case Department(String name) -> people.membersOf(name).stream();
        };
    }

    private Optional<Person> superiorOf(@Nullable PersonId person) {
        return Optional.ofNullable(person)
                .flatMap(people::person)
                .map(Person::superior)
                .flatMap(people::person);
    }

    private Optional<PersonId> firstAllowedAbove(Person person, FourEyes fourEyes) {
        Set<PersonId> seen = new HashSet<>();
        Optional<Person> next = superiorOf(person.id());
        while (next.isPresent() && seen.add(next.get().id())) {
            Person superior = next.get();
            if (superior.active() && fourEyes.allows(superior.id())) {
                return Optional.of(superior.id());
            }
            next = superiorOf(superior.id());
        }
        return Optional.empty();
    }
}
