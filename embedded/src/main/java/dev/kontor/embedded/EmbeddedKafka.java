package dev.kontor.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Kafka broker (KRaft, broker and controller in one) in this JVM, on 127.0.0.1.
 *
 * <p>Its data outlive it: a start on the same folder goes on where the last one ended, after a {@code kill -9} as well
 * (then it takes some 6 s longer, until the session of the dead broker has ended).
 */
public final class EmbeddedKafka implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedKafka.class);
    private static final Duration STOPPING = Duration.ofSeconds(30);
    private static final Duration STOPPING_BROKEN = Duration.ofSeconds(5);

    private final KafkaRaftServer server;
    private final FolderLock lock;
    private final int port;
    private final Optional<BrokerAccounts> accounts;
    private final Consumer<String> onFatal;
    private final AtomicBoolean open = new AtomicBoolean(true);

    /**
     * How to run the broker.
     *
     * @param dataDir folder of this broker alone; created when missing
     * @param brokerPort 0 for a free one
     * @param controllerPort 0 for a free one; may change from start to start
     * @param accounts who may log in to a closed broker; an open one, for tests, asks nobody who they are
     * @param onFatal told, at most once and on a thread of its own, that the broker cannot go on, and why
     */
    public record Settings(
            Path dataDir,
            int brokerPort,
            int controllerPort,
            Optional<BrokerAccounts> accounts,
            Consumer<String> onFatal) {
        public Settings {
            dataDir = dataDir.toAbsolutePath().normalize();
        }

        /** An open broker on free ports; a fatal fault is logged and nothing else. */
        public static Settings in(Path dataDir) {
            return new Settings(dataDir, 0, 0, Optional.empty(), _ -> {});
        }

        public Settings withAccounts(BrokerAccounts closed) {
            return new Settings(dataDir, brokerPort, controllerPort, Optional.of(closed), onFatal);
        }
    }

    private EmbeddedKafka(
            KafkaRaftServer server,
            FolderLock lock,
            int port,
            Optional<BrokerAccounts> accounts,
            Consumer<String> onFatal) {
        this.server = server;
        this.lock = lock;
        this.port = port;
        this.accounts = accounts;
        this.onFatal = onFatal;
    }

    /** Returns when the broker takes requests. */
    public static EmbeddedKafka start(Settings settings) {
        long start = System.nanoTime();
        FatalFaults.install();
        int port = FreePort.orAny(settings.brokerPort(), "Kafka");
        int controllerPort = FreePort.orAny(settings.controllerPort(), "Kafka's controller");
        // Kafka's own lock comes too late: a second controller would have written to the metadata log by then
        FolderLock lock = lock(settings.dataDir());
        EmbeddedKafka kafka;
        try {
            KafkaRaftServer server = server(settings, port, controllerPort);
            kafka = new EmbeddedKafka(
                    server,
                    lock,
                    port,
                    settings.accounts(),
                    told -> settings.onFatal().accept(told + diskHint(settings.dataDir())));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
        kafka.startup();
        log.info(
                "Kafka on {} after {} ms",
                port,
                Duration.ofNanos(System.nanoTime() - start).toMillis());
        return kafka;
    }

    public String bootstrapServers() {
        return BrokerProperties.address(port);
    }

    /**
     * Settings with which a client of this broker connects, {@code bootstrap.servers} among them: of a closed broker as
     * its administrator.
     */
    public Map<String, Object> clientProperties() {
        return accounts.isPresent()
                ? clientProperties(BrokerAccounts.ADMINISTRATOR)
                : Map.of("bootstrap.servers", bootstrapServers(), "security.protocol", "PLAINTEXT");
    }

    /** Settings with which this account of a closed broker connects. */
    public Map<String, Object> clientProperties(String principal) {
        Map<String, Object> all = new HashMap<>(accounts.orElseThrow().client(principal));
        all.put("bootstrap.servers", bootstrapServers());
        return Map.copyOf(all);
    }

    /** Lets the accounts of a closed broker do this and nothing else; returns when the broker goes by it. */
    public void allow(Collection<Access> access) {
        Acls.replace(clientProperties(), access);
    }

    /**
     * Creates the topics that are missing and returns when every partition of all of them has a leader that answers,
     * so that a producer may start. Existing topics are left alone.
     */
    public void createTopics(Collection<TopicSpec> topics) {
        Topics.create(clientProperties(), topics);
    }

    /** Stops in order; gives up waiting after 30 s (5 s after a fatal fault), which costs the next start a log recovery and no data. */
    @Override
    public void close() {
        if (!open.getAndSet(false)) {
            return;
        }
        // a broker that had a fatal fault waits in vain for its own controller
        Duration patience = FatalFaults.forget(onFatal) ? STOPPING : STOPPING_BROKEN;
        Thread stopping = Thread.ofPlatform().name("kafka-stopping").daemon().start(server::shutdown);
        try (lock) {
            if (!stopping.join(patience)) {
                log.warn("Kafka did not stop within {} s and is left behind", patience.toSeconds());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static FolderLock lock(Path folder) {
        try {
            return FolderLock.take(Files.createDirectories(folder));
        } catch (IOException e) {
            throw EmbeddedException.of("Kafka cannot use the folder " + folder, e);
        }
    }

    private static KafkaRaftServer server(Settings settings, int port, int controllerPort) {
        BrokerStorage storage = new BrokerStorage(settings.dataDir());
        storage.format();
        try {
            Properties properties = BrokerProperties.of(storage.logs(), port, controllerPort, settings.accounts());
            return new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
        } catch (Throwable e) {
            throw EmbeddedException.of("Kafka cannot start in " + settings.dataDir(), e);
        }
    }

    private void startup() {
        try {
            server.startup();
            FatalFaults.tell(onFatal);
        } catch (Throwable e) {
            close();
            throw EmbeddedException.of("Kafka cannot start on port " + port, e);
        }
    }

    private static String diskHint(Path dataDir) {
        try {
            long free = Files.getFileStore(dataDir).getUsableSpace();
            return free < 16 * 1024 * 1024 ? " The disk of " + dataDir + " is full." : "";
        } catch (IOException e) {
            return " The disk of " + dataDir + " does not answer: " + e.getMessage();
        }
    }
}
