package dev.kontor.suite;

import dev.kontor.embedded.TopicSpec;
import dev.kontor.events.envelope.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The topics as deploy/kafka/topics.json declares them; the same file production uses. */
final class TopicFile {

    private TopicFile() {}

    static List<TopicSpec> read() {
        try (InputStream in = TopicFile.class.getResourceAsStream("/kafka/topics.json")) {
            if (in == null) {
                throw new IllegalStateException("no /kafka/topics.json on the class path");
            }
            return List.of(EventJson.read(in.readAllBytes(), TopicSpec[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
