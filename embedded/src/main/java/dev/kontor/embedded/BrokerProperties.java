package dev.kontor.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The settings of one broker that is its own controller, on a small machine. */
final class BrokerProperties {
    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";
    private static final String HOST = "127.0.0.1";

    private BrokerProperties() {}

    static Properties of(Path logs, int brokerPort, int controllerPort, Map<String, String> overrides) {
        Properties all = new Properties();
        all.putAll(role(logs, controllerPort));
        all.putAll(listeners(brokerPort, controllerPort));
        all.putAll(internalTopics());
        all.putAll(smallMachine());
        all.putAll(overrides);
        return all;
    }

    /** What a client needs to connect; credentials join here with the listeners' protocol. */
    static Map<String, Object> client(int brokerPort) {
        return Map.of("bootstrap.servers", HOST + ":" + brokerPort, "security.protocol", "PLAINTEXT");
    }

    private static Map<String, String> role(Path logs, int controllerPort) {
        return Map.of(
                "process.roles", "broker,controller",
                "node.id", "" + NODE,
                "log.dirs", logs.toString(),
                "controller.quorum.voters", NODE + "@" + HOST + ":" + controllerPort,
                "auto.create.topics.enable", "false",
                "controlled.shutdown.enable", "true",
                // after a crash the broker may come back only when its old session has ended (default: 9 s)
                "broker.session.timeout.ms", "6000",
                "broker.heartbeat.interval.ms", "1000");
    }

    private static Map<String, String> listeners(int brokerPort, int controllerPort) {
        String broker = "BROKER://" + HOST + ":" + brokerPort;
        return Map.of(
                "listeners",
                broker + "," + CONTROLLER + "://" + HOST + ":" + controllerPort,
                "advertised.listeners",
                broker,
                "inter.broker.listener.name",
                "BROKER",
                "controller.listener.names",
                CONTROLLER,
                "listener.security.protocol.map",
                "BROKER:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
    }

    private static Map<String, String> internalTopics() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                // as long as the events: a suite that rested for weeks goes on where it stopped
                "offsets.retention.minutes", "43200",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "1",
                "group.initial.rebalance.delay.ms", "0");
    }

    private static Map<String, String> smallMachine() {
        return Map.of(
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2",
                "num.recovery.threads.per.data.dir", "2",
                "log.cleaner.threads", "1",
                "log.cleaner.dedupe.buffer.size", "" + 16 * 1024 * 1024,
                "log.segment.bytes", "" + 256 * 1024 * 1024,
                "log.index.size.max.bytes", "" + 1024 * 1024);
    }
}
