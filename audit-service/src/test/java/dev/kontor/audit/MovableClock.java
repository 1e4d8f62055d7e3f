package dev.kontor.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the machine, put forward or back. */
public final class MovableClock extends Clock {

    private volatile Duration offset = Duration.ZERO;

    /** From now on so much later than the machine; negative for earlier. */
    public void set(Duration later) {
        offset = later;
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
