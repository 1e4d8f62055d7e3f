package dev.kontor.suite.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Strikes at random moments, evenly spread over the time, whether the last blow is overcome or not. */
final class Storm {

    private static final Duration LOOK = Duration.ofMillis(200);
    /** A blow needs this long to be felt. */
    private static final double FELT = 0.5;

    private final Victim victim;
    private final Uploads uploads;
    private final SoakPlan plan;
    private final Consumer<String> say;
    private final long begin = System.nanoTime();
    private final Random random;
    private final List<Strike> strikes = new ArrayList<>();

    Storm(Victim victim, Uploads uploads, SoakPlan plan, Consumer<String> say) {
        this.victim = victim;
        this.uploads = uploads;
        this.plan = plan;
        this.say = say;
        this.random = new Random(plan.seed());
    }

    /** Rages until the time or the number of kills is over; returns once the last blow is overcome, or not in time. */
    List<Strike> rage(Duration recovery) {
        double mean = seconds(plan.storm()) / plan.kills();
        double next = pause(mean);
        while (now() < seconds(plan.storm()) && strikes.size() < plan.kills()) {
            if (now() >= next) {
                Blow blow = Blow.any(random, plan.blows());
                if (victim.strike(blow, random)) {
                    strikes.add(new Strike(now(), blow, uploads.accepted().size(), uploads.unanswered(), null));
                    say.accept("%7.1f s  kill %d: %s; %d documents accepted, %d uploads under way"
                            .formatted(
                                    now(),
                                    strikes.size(),
                                    blow,
                                    uploads.accepted().size(),
                                    uploads.unanswered()));
                }
                // an expected end that does not drift: a blow that came late makes the next one come sooner
                next = Math.max(next + pause(mean), now());
            }
            look();
        }
        double patience = now() + seconds(recovery);
        while (now() < patience && strikes.stream().anyMatch(strike -> strike.recoveredAfter() == null)) {
            look();
        }
        return List.copyOf(strikes);
    }

    private void look() {
        LockSupport.parkNanos(LOOK.toNanos());
        double before = now();
        if (strikes.stream().anyMatch(strike -> strike.recoveredAfter() == null) && victim.healthy()) {
            // asked after the blow was felt, or the answer is not about it
            strikes.replaceAll(strike -> strike.recoveredAfter() == null && strike.second() + FELT < before
                    ? strike.recovered(now())
                    : strike);
        }
    }

    /** Exponential: moments that do not know of each other. */
    private double pause(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    private double now() {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
