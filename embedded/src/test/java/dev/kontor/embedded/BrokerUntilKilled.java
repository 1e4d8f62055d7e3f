package dev.kontor.embedded;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A JVM that writes one message, says so, and waits to be killed. */
final class BrokerUntilKilled {
    private BrokerUntilKilled() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedKafka kafka = EmbeddedKafka.start(EmbeddedKafka.Settings.in(Path.of(arguments[0])));
        kafka.createTopics(List.of(TopicSpec.of("orders", 3)));
        new Messages(kafka.clientProperties(), "orders").write("before the kill");
        System.out.println("written");
        System.in.read();
    }

    /** Returns when the message is written. */
    static Process launch(Path folder) throws Exception {
        Process jvm = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerUntilKilled.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var printed = jvm.inputReader(StandardCharsets.UTF_8)) {
            for (String line = printed.readLine(); line != null; line = printed.readLine()) {
                if (line.equals("written")) {
                    return jvm;
                }
            }
        }
        throw new IllegalStateException("the broker's JVM ended early");
    }
}
