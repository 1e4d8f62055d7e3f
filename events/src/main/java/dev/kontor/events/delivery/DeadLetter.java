package dev.kontor.events.delivery;

import dev.kontor.events.envelope.Event;
import dev.kontor.events.envelope.EventType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record that is no event: kept whole, so that nothing is dropped. Subject: {@code service/…}, the one that could not
 * read it. There is one for each consumer and record.
 *
 * @param consumer that could not read it
 * @param topic it was read from
 * @param partition it was read from
 * @param offset it had there
 * @param reason one sentence
 * @param headers as text
 * @param key Base64, null when the record had none
 * @param body Base64, null when the record had none
 */
public record DeadLetter(
        String consumer,
        String topic,
        int partition,
        long offset,
        String reason,
        Map<String, String> headers,
        @Nullable String key,
        @Nullable String body)
        implements Event {

    public static final EventType<DeadLetter> TYPE =
            new EventType<>("kontor.dead-letters.DeadLetter.v1", "kontor.dead-letters", DeadLetter.class);
}
