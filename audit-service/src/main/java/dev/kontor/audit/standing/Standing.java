package dev.kontor.audit.standing;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the last attempt to append has shown. */
@Component
public class Standing {

    private static final Logger LOG = LoggerFactory.getLogger(Standing.class);

    private final AtomicReference<@Nullable LogStopped> current = new AtomicReference<>();

    /** Says so once, however often it is tried. */
    public void stopped(LogStopped stop) {
        LogStopped before = current.getAndSet(stop);
        if (before == null || !Objects.equals(before.getMessage(), stop.getMessage())) {
            LOG.error("The log is stopped: {}.", stop.getMessage());
        }
    }

    public void runs() {
        if (current.getAndSet(null) != null) {
            LOG.info("The log goes on.");
        }
    }

    /** Why nothing is appended; empty while the log runs. */
    Optional<LogStopped> stop() {
        return Optional.ofNullable(current.get());
    }
}
