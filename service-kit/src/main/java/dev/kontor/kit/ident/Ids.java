package dev.kontor.kit.ident;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes UUIDv7 (RFC 9562 §5.7): time-ordered, so that indexes stay dense, and unique for ever. Within this instance each
 * is greater than the one before it, also when the clock goes back: the twelve bits behind the milliseconds count on
 * (§6.2, method 1), and carry over into the milliseconds.
 */
public final class Ids {

    private static final int COUNTER_BITS = 12;
    private static final long COUNTER = (1L << COUNTER_BITS) - 1;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong last = new AtomicLong();

    public Ids(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        long now = clock.millis() << COUNTER_BITS;
        long tick = last.updateAndGet(before -> Math.max(now, before + 1));
        long high = ((tick >>> COUNTER_BITS) << 16) | VERSION_7 | (tick & COUNTER);
        long low = VARIANT | (random.nextLong() >>> 2);
        return new UUID(high, low);
    }
}
