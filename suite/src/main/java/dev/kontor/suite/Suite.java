package dev.kontor.suite;

import dev.kontor.console.Console;
import dev.kontor.embedded.EmbeddedKafka;
import dev.kontor.embedded.EmbeddedPostgres;
import dev.kontor.kit.app.KontorApplication;
import dev.kontor.suite.auth.AuthServer;
import dev.kontor.suite.data.DataFolder;
import dev.kontor.suite.data.Ports;
import dev.kontor.suite.data.Secrets;
import dev.kontor.suite.data.StartRefused;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Broker, database, token issuer, the seven services and the console, in one JVM on one data folder. */
public final class Suite implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Suite.class);

    private final DataFolder folder;
    private final Ports ports;
    private final Secrets secrets;
    private final SuiteOptions options;
    private final SuiteArguments arguments;
    private final Deque<AutoCloseable> running = new ConcurrentLinkedDeque<>();
    private final Map<String, ConfigurableApplicationContext> services = new LinkedHashMap<>();
    private final ReentrantLock life = new ReentrantLock();
    private volatile boolean closing;
    private volatile @Nullable EmbeddedKafka kafka;
    private volatile @Nullable EmbeddedPostgres postgres;

    private Suite(DataFolder folder, Ports ports, SuiteOptions options) {
        this.folder = folder;
        this.ports = ports;
        this.secrets = folder.secrets();
        this.options = options;
        this.arguments = new SuiteArguments(folder, ports, options);
    }

    /**
     * Starts everything; returns when every service answers. Closed by its owner, or when the JVM is told to end: also in
     * the middle of the start, so that no database server outlives a Ctrl-C.
     *
     * @throws dev.kontor.suite.data.StartRefused for what a person can mend
     */
    public static Suite start(DataFolder folder, Ports ports, SuiteOptions options) {
        Suite suite = new Suite(folder, ports, options);
        Runtime.getRuntime().addShutdownHook(new Thread(suite::close, "stop"));
        suite.life.lock();
        try {
            ports.requireFree(options.without());
            suite.startAll();
            return suite;
        } catch (RuntimeException e) {
            suite.close();
            throw e;
        } finally {
            suite.life.unlock();
        }
    }

    public Ports ports() {
        return ports;
    }

    public DataFolder folder() {
        return folder;
    }

    /** Whether it was told to stop. */
    public boolean closing() {
        return closing;
    }

    /** The password of a demo user or the secret of a machine client. */
    public String password(String user) {
        return arguments.password(user);
    }

    /** A service's Spring context, for tests that look inside. */
    public ConfigurableApplicationContext service(String name) {
        ConfigurableApplicationContext context = services.get(name);
        if (context == null) {
            throw new IllegalArgumentException("no service " + name);
        }
        return context;
    }

    /** Settings for a Kafka client of this suite, as the administrator. */
    public Map<String, Object> kafkaClient() {
        return Objects.requireNonNull(kafka).clientProperties();
    }

    /** Settings for a Kafka client of this suite, as this principal of deploy/kafka/acls.json. */
    public Map<String, Object> kafkaClient(String principal) {
        return Objects.requireNonNull(kafka).clientProperties(principal);
    }

    /** The embedded database, for benchmarks and tests. */
    public EmbeddedPostgres postgres() {
        return Objects.requireNonNull(postgres);
    }

    private void startAll() {
        try (ExecutorService starters = Executors.newFixedThreadPool(4)) {
            CompletableFuture<EmbeddedKafka> broker = async(starters, () -> {
                EmbeddedKafka started = SuiteBroker.start(folder, ports, options.onFatal());
                running.push(started);
                kafka = started;
                return started;
            });
            CompletableFuture<SuiteDatabase> database = async(starters, () -> {
                EmbeddedPostgres started = EmbeddedPostgres.start(
                        EmbeddedPostgres.Settings.in(folder.postgres()).withPort(ports.database()));
                running.push(started);
                running.push(new DatabaseWatch(started, options.onFatal()));
                postgres = started;
                SuiteDatabase prepared = new SuiteDatabase(started, secrets);
                prepared.prepare(Services.names());
                return prepared;
            });
            CompletableFuture<Void> auth = async(starters, () -> {
                running.push(SpringApplication.run(AuthServer.class, arguments.auth()));
                return null;
            });
            SuiteDatabase db = broker.thenCombine(database, (k, d) -> d).join();
            EmbeddedKafka joined = broker.join();
            List<CompletableFuture<Void>> starting = new ArrayList<>();
            Map<String, ConfigurableApplicationContext> started = new HashMap<>();
            for (Class<?> service : Services.except(options.without())) {
                starting.add(async(starters, () -> {
                    ConfigurableApplicationContext context =
                            KontorApplication.run(service, arguments.service(KontorApplication.name(service)));
                    running.push(context);
                    synchronized (started) {
                        started.put(KontorApplication.name(service), context);
                    }
                    return null;
                }));
            }
            starting.add(auth);
            starting.add(async(starters, () -> {
                running.push(SpringApplication.run(Console.class, arguments.console()));
                return null;
            }));
            starting.forEach(CompletableFuture::join);
            Services.names().stream()
                    .filter(started::containsKey)
                    .forEach(name -> services.put(name, started.get(name)));
            db.awaitMigrations(options.without(), ports);
            db.publish(Services.names());
            running.push(SuiteRelay.start(db, joined, Services.names(), services));
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private <T> CompletableFuture<T> async(ExecutorService starters, Callable<T> start) {
        return CompletableFuture.supplyAsync(
                () -> {
                    if (closing) {
                        throw new StartRefused("Stopped while starting.");
                    }
                    try {
                        return start.call();
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    }
                },
                starters);
    }

    /** Stops in the opposite order of starting: relay, services, broker and database. Waits for a start to end. */
    @Override
    public void close() {
        closing = true;
        life.lock();
        try {
            stopAll();
        } finally {
            life.unlock();
        }
        folder.close();
    }

    private void stopAll() {
        Deque<AutoCloseable> stopping = new ArrayDeque<>(running);
        running.clear();
        services.clear();
        for (AutoCloseable part : stopping) {
            try {
                part.close();
            } catch (Exception e) {
                log.warn("while stopping: {}", e.toString());
            }
        }
    }
}
