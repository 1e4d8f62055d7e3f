package dev.kontor.audit.log;

import dev.kontor.events.catalog.Topics;
import java.util.List;
import java.util.stream.Stream;

/** The topics whose events are entries of the log. */
public final class RecordedTopics {

    public static final List<String> ALL = Stream.of(Topics.DOMAIN, Topics.OUTBOUND, List.of(Topics.AUDIT))
            .flatMap(List::stream)
            .toList();

    private RecordedTopics() {}
}
