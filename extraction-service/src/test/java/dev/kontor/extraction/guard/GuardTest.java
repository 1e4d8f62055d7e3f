package dev.kontor.extraction.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.kontor.extraction.reading.Reading.FailureCode;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GuardTest {

    private static final Duration SHORT = Duration.ofMillis(50);

    @Test
    void what_was_read_comes_back() throws GivenUp {
        assertThat(new Guard(Duration.ofMinutes(1), 1).read(() -> "read")).isEqualTo("read");
    }

    @Test
    void an_endless_loop_is_given_up_at_the_deadline_and_others_are_still_read() throws GivenUp {
        Guard guard = new Guard(SHORT, 2);
        AtomicBoolean stop = new AtomicBoolean();

        assertThat(code(guard, () -> loop(stop))).isEqualTo(FailureCode.OUT_OF_TIME);
        assertThat(guard.read(() -> "another")).isEqualTo("another");
        stop.set(true);
    }

    @Test
    void a_reader_that_waits_is_interrupted() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);

        assertThat(code(new Guard(SHORT, 2), () -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                    }
                    return "late";
                }))
                .isEqualTo(FailureCode.OUT_OF_TIME);
        interrupted.await();
    }

    @Test
    void when_too_many_threads_are_caught_nothing_is_read_until_one_of_them_ends() {
        Guard guard = new Guard(SHORT, 1);
        AtomicBoolean stop = new AtomicBoolean();
        code(guard, () -> loop(stop));

        assertThat(guard.isHalted()).isTrue();
        assertThatThrownBy(() -> guard.read(() -> "next")).isInstanceOf(ReadingHalted.class);

        stop.set(true);
        await().until(() -> !guard.isHalted());
    }

    @Test
    void errors_that_a_document_can_cause_have_codes() {
        Guard guard = new Guard(Duration.ofMinutes(1), 1);

        assertThat(code(guard, () -> {
                    throw new OutOfMemoryError("as if");
                }))
                .isEqualTo(FailureCode.TOO_LARGE);
        assertThat(code(guard, () -> deeper(0))).isEqualTo(FailureCode.TOO_LARGE);
        assertThat(code(guard, () -> {
                    throw new IllegalStateException("unforeseen");
                }))
                .isEqualTo(FailureCode.READER_FAILED);
    }

    @Test
    void a_missing_part_of_the_program_is_no_fault_of_the_document() {
        Guard guard = new Guard(Duration.ofMinutes(1), 1);

        assertThatThrownBy(() -> guard.read(() -> {
                    throw new UnsatisfiedLinkError("no engine");
                }))
                .isInstanceOf(UnsatisfiedLinkError.class);
    }

    private static String loop(AtomicBoolean stop) {
        long rounds = 0;
        while (!stop.get()) {
            rounds++;
        }
        return "after " + rounds;
    }

    @SuppressWarnings("InfiniteRecursion") // that is what is tested
    private static String deeper(int level) {
        return level + deeper(level + 1);
    }

    private static FailureCode code(Guard guard, Supplier<String> reading) {
        return catchThrowableOfType(GivenUp.class, () -> guard.read(reading)).code();
    }
}
