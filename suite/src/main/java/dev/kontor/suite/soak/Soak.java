package dev.kontor.suite.soak;

import dev.kontor.suite.check.Evidence;
import dev.kontor.suite.check.OutsideCheck;
import dev.kontor.suite.check.Violation;
import dev.kontor.suite.check.Violation.Rule;
import dev.kontor.suite.check.Witness;
import dev.kontor.suite.client.ApiFailure;
import dev.kontor.suite.data.Ports;
import dev.kontor.suite.data.StartRefused;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Posts documents all the time to a suite in a process of its own, kills at random, lets everything come to its end, and
 * checks from the outside.
 */
public final class Soak {

    private static final String COMPANY = "soak";
    private static final String LOG = "audit";
    /** One that only reads and writes events, one that moves money, and the one that keeps the log. */
    private static final Set<String> APART = Set.of("extraction", "payment", LOG);

    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration PAY_EVERY = Duration.ofSeconds(15);
    private static final Duration FIRST_START = Duration.ofMinutes(3);

    private record Verdict(int events, List<Violation> violations) {}

    private final SoakPlan plan;
    private final Path data;
    private final Ports ports;
    private final List<String> jvm;
    private final Path approvers;
    private final Consumer<String> say;
    private final long begin = System.nanoTime();

    /**
     * @param data empty or new folder of the suite
     * @param jvm flags of the suite's process
     * @param approvers people directory as CSV
     * @param say told what happens, a line at a time
     */
    public Soak(SoakPlan plan, Path data, Ports ports, List<String> jvm, Path approvers, Consumer<String> say) {
        this.plan = plan;
        this.data = data;
        this.ports = ports;
        this.jvm = List.copyOf(jvm);
        this.approvers = approvers;
        this.say = say;
    }

    /**
     * Runs all of it.
     *
     * @throws StartRefused if the suite does not start at all
     */
    public SoakReport run() {
        say.accept("seed " + plan.seed() + ", data in " + data);
        try (Victim victim =
                new Victim(data, ports, jvm, apart(), data.resolve("log").resolve("soak"))) {
            awaitStart(victim);
            try (Outside outside = new Outside(data, ports)) {
                outside.fillDirectories(approvers, COMPANY);
                return rage(victim, outside, plan.after(elapsed()));
            }
        }
    }

    private SoakReport rage(Victim victim, Outside outside, SoakPlan rest) {
        try (Uploads uploads = outside.uploads(COMPANY, rest, 0);
                LogWatch watch = outside.logWatch();
                Office _ = new Office(outside.people(), ports, outside.paymentOutbox(), COMPANY, PAY_EVERY)) {
            List<Strike> strikes =
                    new Storm(victim, uploads, rest, say).rage(plan.calm().dividedBy(2));
            say.accept("the storm is over; " + uploads.accepted().size() + " documents accepted");
            return calm(victim, outside.witness(), uploads, watch, strikes);
        }
    }

    /** Waits until everything is where it belongs, and looks once more from the start. */
    private SoakReport calm(Victim victim, Witness witness, Uploads uploads, LogWatch watch, List<Strike> strikes) {
        List<Violation> violations = new ArrayList<>();
        try {
            if (!uploads.finished(left())) {
                violations.add(
                        new Violation(Rule.DOCUMENT_LOST, uploads.unanswered() + " uploads were never answered"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        while (!left().isNegative() && !settled(witness, uploads)) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
        uploads.refused().forEach(refusal -> violations.add(new Violation(Rule.DOCUMENT_LOST, refusal)));
        Verdict verdict = verdict(witness, uploads);
        // the log may be some events behind the screens
        while (!verdict.violations().isEmpty() && !left().isNegative()) {
            LockSupport.parkNanos(LOOK.toNanos());
            verdict = verdict(witness, uploads);
        }
        violations.addAll(verdict.violations());
        watch.forks().forEach(fork -> violations.add(new Violation(Rule.LOG_FORKED, fork)));
        return new SoakReport(
                plan.seed(),
                elapsed().toSeconds(),
                uploads.accepted().size(),
                verdict.events(),
                victim.starts(),
                watch.seen(),
                uploads.repeats(),
                violations,
                strikes);
    }

    private Verdict verdict(Witness witness, Uploads uploads) {
        try {
            Evidence evidence = witness.of(COMPANY);
            return new Verdict(evidence.own().size(), OutsideCheck.of(uploads.accepted(), evidence));
        } catch (ApiFailure e) {
            return new Verdict(0, List.of(new Violation(Rule.SILENT, String.valueOf(e.getMessage()))));
        }
    }

    private boolean settled(Witness witness, Uploads uploads) {
        try {
            Map<String, String> statuses = witness.statuses(COMPANY);
            long open = uploads.accepted().stream()
                    .filter(document -> !document.end().equals(statuses.get(document.id())))
                    .count();
            say.accept("%7.1f s  %d of %d documents at their end"
                    .formatted(
                            elapsed().toMillis() / 1000.0,
                            uploads.accepted().size() - open,
                            uploads.accepted().size()));
            return open == 0;
        } catch (ApiFailure e) {
            say.accept("reporting does not answer: " + e.getMessage());
            return false;
        }
    }

    /** No more processes than the blows need: each start of one takes seconds from all others. */
    private Set<String> apart() {
        Set<Blow> alone = EnumSet.of(Blow.SEQUENCER, Blow.APPEND, Blow.SUITE, Blow.POSTGRES, Blow.BACKEND);
        return alone.containsAll(plan.blows()) ? Set.of(LOG) : APART;
    }

    private void awaitStart(Victim victim) {
        while (!victim.healthy()) {
            if (elapsed().compareTo(FIRST_START) > 0 || victim.starts() > 3) {
                throw new StartRefused("The suite does not start; " + victim.said() + " says why.");
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private Duration left() {
        return plan.length().minus(elapsed());
    }
}
