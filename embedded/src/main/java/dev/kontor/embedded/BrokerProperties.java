package dev.kontor.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;

/** The settings of one broker that is its own controller, on a small machine. */
final class BrokerProperties {
    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";
    private static final String CLIENTS = "BROKER";
    private static final String HOST = "127.0.0.1";

    private BrokerProperties() {}

    static Properties of(Path logs, int brokerPort, int controllerPort, Optional<BrokerAccounts> accounts) {
        Properties all = new Properties();
        all.putAll(role(logs, controllerPort));
        all.putAll(listeners(brokerPort, controllerPort));
        all.putAll(accounts.map(BrokerProperties::closed).orElseGet(BrokerProperties::open));
        all.putAll(internalTopics());
        all.putAll(smallMachine());
        return all;
    }

    static String address(int brokerPort) {
        return HOST + ":" + brokerPort;
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
        String broker = CLIENTS + "://" + HOST + ":" + brokerPort;
        return Map.of(
                "listeners",
                broker + "," + CONTROLLER + "://" + HOST + ":" + controllerPort,
                "advertised.listeners",
                broker,
                "inter.broker.listener.name",
                CLIENTS,
                "controller.listener.names",
                CONTROLLER);
    }

    private static Map<String, String> open() {
        return protocol("PLAINTEXT");
    }

    /** Who is no account of a listener stays outside, and who is in may do what the access control list allows. */
    private static Map<String, String> closed(BrokerAccounts accounts) {
        Map<String, String> all = new HashMap<>(protocol("SASL_PLAINTEXT"));
        all.put("authorizer.class.name", StandardAuthorizer.class.getName());
        all.put("allow.everyone.if.no.acl.found", "false");
        all.put("super.users", "User:" + BrokerAccounts.ADMINISTRATOR + ";User:" + BrokerAccounts.BROKER);
        all.put("sasl.mechanism.inter.broker.protocol", ScramAccounts.MECHANISM);
        all.put("sasl.mechanism.controller.protocol", ScramAccounts.MECHANISM);
        all.putAll(accounts(CLIENTS, accounts.clientListener()));
        // nobody else knows this password, and the next start has another
        all.putAll(accounts(CONTROLLER, BrokerAccounts.ownListener(Passwords.generate())));
        return all;
    }

    private static Map<String, String> accounts(String listener, String jaas) {
        String prefix = "listener.name." + listener.toLowerCase(Locale.ROOT) + ".";
        String mechanism = prefix + ScramAccounts.MECHANISM.toLowerCase(Locale.ROOT) + ".";
        return Map.of(
                prefix + "sasl.enabled.mechanisms",
                ScramAccounts.MECHANISM,
                mechanism + "sasl.server.callback.handler.class",
                ScramAccounts.class.getName(),
                mechanism + "sasl.jaas.config",
                jaas);
    }

    private static Map<String, String> protocol(String protocol) {
        return Map.of("listener.security.protocol.map", CLIENTS + ":" + protocol + "," + CONTROLLER + ":" + protocol);
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
