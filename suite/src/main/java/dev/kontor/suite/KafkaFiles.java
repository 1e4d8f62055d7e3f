package dev.kontor.suite;

import dev.kontor.embedded.Access;
import dev.kontor.embedded.TopicSpec;
import dev.kontor.events.envelope.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The topics, and who may write and read them, as deploy/kafka declares them; the same files production uses. */
final class KafkaFiles {

    private KafkaFiles() {}

    static List<TopicSpec> topics() {
        return List.of(read("topics.json", TopicSpec[].class));
    }

    static List<Access> access() {
        return List.of(read("acls.json", Access[].class));
    }

    private static <T> T read(String file, Class<T> type) {
        try (InputStream in = KafkaFiles.class.getResourceAsStream("/kafka/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no /kafka/" + file + " on the class path");
            }
            return EventJson.read(in.readAllBytes(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
