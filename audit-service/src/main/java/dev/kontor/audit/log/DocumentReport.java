package dev.kontor.audit.log;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What happened to one subject, for a person to read: who did what, when, and because of what.
 *
 * @param complete nothing up to the last recorded event is missing and nothing contradicts
 * @param steps in the order in which they happened
 */
record DocumentReport(String subject, String company, boolean complete, List<Step> steps) {

    /**
     * One event.
     *
     * @param entry its index in the log, under which it can be proved
     * @param time when it happened, as its source says
     * @param action what happened, for example {@code StepDecided}
     * @param by pseudonym of who did it
     * @param service that says so
     * @param because index of the entry that led to it; null when a person or the outside world did
     * @param details as the event says it; null when they were erased
     */
    record Step(
            long entry,
            Instant time,
            String action,
            String by,
            String service,
            @Nullable Long because,
            @Nullable JsonNode details) {}

    static DocumentReport of(ReadStream.StreamView stream) {
        Map<UUID, Long> entries = new HashMap<>();
        stream.entries().forEach(entry -> entries.putIfAbsent(entry.eventId(), entry.index()));
        List<Step> steps = stream.entries().stream()
                .sorted((one, other) -> one.time().equals(other.time())
                        ? Long.compare(one.index(), other.index())
                        : one.time().compareTo(other.time()))
                .map(entry -> new Step(
                        entry.index(),
                        entry.time(),
                        action(entry.type()),
                        entry.actor(),
                        entry.headers().path("ce_source").asString(""),
                        because(entry, entries),
                        entry.data()))
                .toList();
        return new DocumentReport(stream.subject(), stream.entries().getFirst().company(), stream.complete(), steps);
    }

    private static @Nullable Long because(EntryView entry, Map<UUID, Long> entries) {
        String cause = entry.headers().path("ce_causationid").asString("");
        return cause.isEmpty() ? null : entries.get(UUID.fromString(cause));
    }

    /** {@code kontor.approval.StepDecided.v1} without topic and version. */
    private static String action(String type) {
        String[] parts = type.split("\\.", -1);
        return parts.length < 2 ? type : parts[parts.length - 2];
    }
}
