package dev.kontor.suite.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.suite.client.Api;
import dev.kontor.suite.client.ApiFailure;
import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.checkpoint.Checkpoint;
import dev.kontor.tlog.merkle.CheckConsistency;
import dev.kontor.tlog.merkle.Hash;
import dev.kontor.tlog.merkle.ProveConsistency;
import dev.kontor.tlog.note.VerifierKey;
import dev.kontor.tlog.tile.TileHashes;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Follows the log from outside, as a witness does: every checkpoint it is shown has to continue the one before (RFC 9162
 * §2.1.4). A log that was forked and mended again is sound at the end and does not get past this.
 */
final class LogWatch implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(500);

    private final Api auditor;
    private final String log;
    private final List<String> forks = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private @Nullable VerifierKey key;
    private @Nullable Checkpoint last;
    private final AtomicInteger seen = new AtomicInteger();
    private volatile boolean closed;

    /**
     * Starts watching.
     *
     * @param audit address of the audit service
     */
    LogWatch(Api auditor, String audit) {
        this.auditor = auditor;
        this.log = audit + "/api/v1/log";
        this.thread = Thread.ofPlatform().name("log-watch").daemon().start(this::watch);
    }

    /** How many different checkpoints were seen. */
    int seen() {
        return seen.get();
    }

    /** A sentence for each that did not continue the one before. */
    List<String> forks() {
        return List.copyOf(forks);
    }

    private void watch() {
        while (!closed) {
            try {
                look();
            } catch (ApiFailure | IOException notNow) {
                // whoever is killed does not answer; the next checkpoint is held against the last one seen
            } catch (MalformedException e) {
                forks.add("a checkpoint of the log cannot be read: " + e.getMessage());
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private void look() throws IOException {
        VerifierKey known = key;
        if (known == null) {
            known = VerifierKey.parse(new String(auditor.bytes(log + "/key"), UTF_8).strip());
            key = known;
        }
        Checkpoint now = Checkpoint.open(auditor.bytes(log + "/checkpoint"), known);
        Checkpoint before = last;
        if (now.equals(before)) {
            return;
        }
        if (before != null && !continues(before, now)) {
            forks.add("the checkpoint of " + now.size() + " entries does not continue that of " + before.size());
        }
        last = now;
        seen.incrementAndGet();
    }

    private boolean continues(Checkpoint before, Checkpoint now) throws IOException {
        if (before.size() > now.size()) {
            return false;
        }
        TileHashes tiles = new TileHashes(id -> Optional.of(auditor.bytes(log + "/" + id.path())), now.size());
        List<Hash> proof = ProveConsistency.between(before.size(), now.size(), tiles);
        return CheckConsistency.holds(before.size(), before.root(), now.size(), now.root(), proof);
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
