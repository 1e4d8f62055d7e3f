package dev.kontor.kit.inbox;

import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.Cursor;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tries everything again that a day left parked: in order within each subject, one subject after the other, and the
 * failure of one is none of the next. Safe to repeat and to interrupt: every event is a transaction of its own.
 */
final class RedriveDay {

    private static final int SUBJECTS = 500;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /**
     * What became of it.
     *
     * @param redriven events that were applied
     * @param stillParked events of the subjects that were tried which wait on
     * @param next to be sent as {@code cursor} for the subjects that were not tried yet; null when all were
     */
    record Result(int redriven, int stillParked, @Nullable String next) {}

    private final ParkedList parked;
    private final Inboxes inboxes;

    RedriveDay(ParkedList parked, Inboxes inboxes) {
        this.parked = parked;
        this.inboxes = inboxes;
    }

    /**
     * One call does at most 500 subjects and begins none after 10 seconds.
     *
     * @param day in UTC
     * @param consumer null for all
     * @param cursor null for the start
     */
    Result redrive(LocalDate day, @Nullable String consumer, @Nullable String cursor, Caller caller) {
        long start = System.nanoTime();
        List<String> after = cursor == null ? List.of("", "", "") : Cursor.decode(cursor, 3);
        List<Parked> firsts = parked.firsts(day, consumer, after, SUBJECTS + 1, caller);
        int redriven = 0;
        int stillParked = 0;
        for (int i = 0; i < firsts.size(); i++) {
            if (i == SUBJECTS || System.nanoTime() - start > LONGEST.toNanos()) {
                Parked last = firsts.get(i - 1);
                return new Result(redriven, stillParked, Cursor.encode(last.consumer(), last.topic(), last.subject()));
            }
            redriven += redrive(firsts.get(i));
            stillParked += parked.waiting(firsts.get(i).consumer(), firsts.get(i).stream());
        }
        return new Result(redriven, stillParked, null);
    }

    private int redrive(Parked first) {
        Optional<Inbox> inbox = inboxes.of(first.consumer());
        try {
            return inbox.map(known -> known.redrive(first)).orElse(0);
        } catch (RuntimeException e) {
            if (Failures.passing(e)) {
                return 0;
            }
            throw e;
        }
    }
}
