package dev.kontor.events.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.events.envelope.EventJson;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;

/** The written form of the files of the contract: two blanks, line feeds, map entries by key, one line feed at the end. */
final class CanonicalJson {

    private static final ObjectWriter WRITER = EventJson.mapper()
            .rebuild()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build()
            .writer()
            .with(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private CanonicalJson() {}

    static byte[] write(Object value) {
        return (WRITER.writeValueAsString(value) + "\n").getBytes(UTF_8);
    }
}
