package dev.kontor.audit.watermark;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The log lacks events of one topic and day.
 *
 * @param service that wrote them
 * @param written by its own count
 * @param recorded in the log, fewer
 * @param finding null until there is one
 */
record Difference(
        String service,
        String topic,
        LocalDate day,
        long written,
        long recorded,
        @Nullable Long finding) {}
