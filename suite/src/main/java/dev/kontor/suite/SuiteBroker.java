package dev.kontor.suite;

import dev.kontor.embedded.Access;
import dev.kontor.embedded.BrokerAccounts;
import dev.kontor.embedded.EmbeddedKafka;
import dev.kontor.suite.data.DataFolder;
import dev.kontor.suite.data.Ports;
import dev.kontor.suite.data.Secrets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The broker of the suite: each service logs in with its own account and may do what deploy/kafka/acls.json says. */
final class SuiteBroker {

    private static final String OBSERVER = "observer";

    private SuiteBroker() {}

    /** Returns when the topics are there, the rules hold, and producers may start. */
    static EmbeddedKafka start(DataFolder folder, Ports ports, Consumer<String> onFatal) {
        Secrets secrets = folder.secrets();
        List<Access> access = KafkaFiles.access();
        EmbeddedKafka kafka = EmbeddedKafka.start(new EmbeddedKafka.Settings(
                folder.kafka(), ports.broker(), ports.controller(), Optional.of(accounts(secrets, access)), onFatal));
        try {
            kafka.allow(access);
            kafka.createTopics(KafkaFiles.topics());
            secrets.replace("kafka-" + OBSERVER + ".properties", text(kafka.clientProperties(OBSERVER)));
            return kafka;
        } catch (RuntimeException e) {
            kafka.close();
            throw e;
        }
    }

    /** The password of an account; who takes its file away gets a new one with the next start. */
    static String password(Secrets secrets, String principal) {
        return secrets.password("kafka-" + principal);
    }

    private static BrokerAccounts accounts(Secrets secrets, List<Access> access) {
        Map<String, String> passwords = new HashMap<>();
        access.forEach(one -> passwords.put(one.principal(), password(secrets, one.principal())));
        passwords.put(BrokerAccounts.ADMINISTRATOR, password(secrets, BrokerAccounts.ADMINISTRATOR));
        return new BrokerAccounts(passwords);
    }

    /** As Kafka's command line tools read it. */
    private static String text(Map<String, Object> client) {
        return client.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                .sorted()
                .collect(Collectors.joining());
    }
}
