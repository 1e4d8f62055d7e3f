package dev.kontor.audit.replay;

import dev.kontor.audit.log.ReadForReplay;
import dev.kontor.audit.log.ReadForReplay.Unreadable;
import dev.kontor.audit.replay.ReplayRun.State;
import dev.kontor.events.catalog.Topics;
import dev.kontor.kit.replay.ReplayTopic;
import dev.kontor.kit.replay.ReplayTopics;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts entries back on a topic, by ascending index, a piece at a time. A piece is sent before it is noted: after a crash it is
 * sent again, and its readers know by the sequence what they have.
 */
@Component
class RunReplay {

    private static final Logger LOG = LoggerFactory.getLogger(RunReplay.class);
    private static final int PIECE = 500;

    private final Replays replays;
    private final ReadForReplay entries;
    private final ReplayTopics topics;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RunReplay(
            Replays replays, ReadForReplay entries, ReplayTopics topics, TransactionTemplate transaction, Clock clock) {
        this.replays = replays;
        this.entries = entries;
        this.topics = topics;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Returns when nothing is left to do here. */
    void run() {
        Optional<String> next = inTransaction(this::claimed);
        while (next.isPresent()) {
            String run = next.get();
            try (ReplayTopic topic = topics.open(run, Topics.INTAKE)) {
                while (next.filter(run::equals).isPresent()) {
                    next = inTransaction(() -> piece(run, topic));
                }
            }
        }
    }

    private Optional<String> inTransaction(Supplier<Optional<String>> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private Optional<String> claimed() {
        return replays.claim().map(ReplayRun::run);
    }

    /** Sends a piece, and gives the run that is to be gone on with: this one, or the next. */
    private Optional<String> piece(String run, ReplayTopic topic) {
        Optional<ReplayRun> claimed = replays.claim();
        if (claimed.isEmpty() || !claimed.get().run().equals(run)) {
            return claimed.map(ReplayRun::run);
        }
        ReplayRun replay = claimed.get();
        long end = Math.min(replay.lastIndex(), replay.nextIndex() + PIECE - 1);
        try {
            topic.send(entries.of(replay.nextIndex(), end));
        } catch (Unreadable e) {
            LOG.error("replay {} failed: {}", run, e.getMessage());
            replays.end(run, State.FAILED, e.getMessage(), now());
            return claimed();
        }
        replays.sent(run, end + 1);
        if (end == replay.lastIndex()) {
            replays.end(run, State.DONE, null, now());
            LOG.info("replay {}: the entries {} to {} are on the topic", run, replay.firstIndex(), end);
        }
        return claimed();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
