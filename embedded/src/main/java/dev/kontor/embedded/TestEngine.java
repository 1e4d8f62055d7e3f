package dev.kontor.embedded;

import java.util.Map;

/** Where {@link Infrastructure} gets its two servers from. Each starts when it is first asked for. */
interface TestEngine {
    Map<String, Object> kafkaClient();

    EmbeddedKafka kafka();

    EmbeddedPostgres postgres();

    String jdbcUrl(String database);

    String superuser();

    String password();

    static TestEngine chosen() {
        String name = System.getProperty("kontor.test.engine", "embedded");
        return switch (name) {
            case "embedded" -> new EmbeddedEngine();
            case "testcontainers" -> new ContainerEngine();
            default ->
                throw new EmbeddedException(
                        "kontor.test.engine is '" + name + "' and has to be 'embedded' or 'testcontainers'.");
        };
    }
}
