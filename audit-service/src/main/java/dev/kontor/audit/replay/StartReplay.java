package dev.kontor.audit.replay;

import dev.kontor.audit.tree.Checkpoints;
import dev.kontor.events.audit.ReplayStarted;
import dev.kontor.kit.ident.Ids;
import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.outbox.Outbox;
import dev.kontor.kit.replay.ReplayTopic;
import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.KitProblem;
import dev.kontor.kit.web.ProblemException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the order for a replay; that it was given, and by whom, is an event in the same transaction. */
@Component
class StartReplay {

    private final Replays replays;
    private final Checkpoints checkpoints;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    StartReplay(Replays replays, Checkpoints checkpoints, Outbox outbox, Ids ids, Clock clock) {
        this.replays = replays;
        this.checkpoints = checkpoints;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * In the transaction of the caller.
     *
     * @param last null for the last entry there is now
     * @return the name of the run
     * @throws ProblemException BAD_REQUEST if the log has no such entries
     */
    String of(long first, @Nullable Long last, Caller caller) {
        long size = checkpoints.size();
        long end = last == null ? size - 1 : last;
        if (first < 0 || end < first || end >= size) {
            throw new ProblemException(KitProblem.BAD_REQUEST, "The log has " + size + " entries, from index 0.");
        }
        UUID id = ids.next();
        String run = id.toString();
        replays.add(run, first, end, caller.actor(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        outbox.append(
                Cause.of(caller, Caller.ALL_COMPANIES, id),
                caller.person(),
                new ReplayStarted(ReplayTopic.name(run), first, end));
        return run;
    }
}
