package dev.kontor.suite;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.kontor.approval.ApprovalService;
import dev.kontor.audit.AuditService;
import dev.kontor.console.Console;
import dev.kontor.embedded.EmbeddedKafka;
import dev.kontor.embedded.EmbeddedPostgres;
import dev.kontor.extraction.ExtractionService;
import dev.kontor.intake.IntakeService;
import dev.kontor.kit.app.KontorApplication;
import dev.kontor.kit.relay.OutboxRelay;
import dev.kontor.kit.relay.RelayProducer;
import dev.kontor.kit.relay.RelaySettings;
import dev.kontor.payment.PaymentService;
import dev.kontor.reporting.ReportingService;
import dev.kontor.suite.auth.AuthServer;
import dev.kontor.suite.auth.DemoUser;
import dev.kontor.suite.data.DataFolder;
import dev.kontor.suite.data.Ports;
import dev.kontor.suite.data.Secrets;
import dev.kontor.validation.ValidationService;
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
import org.apache.kafka.clients.producer.Producer;
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
    private final Deque<AutoCloseable> running = new ConcurrentLinkedDeque<>();
    private final Map<String, ConfigurableApplicationContext> services = new LinkedHashMap<>();
    private volatile @Nullable EmbeddedKafka kafka;
    private volatile @Nullable EmbeddedPostgres postgres;

    private Suite(DataFolder folder, Ports ports, SuiteOptions options) {
        this.folder = folder;
        this.ports = ports;
        this.secrets = folder.secrets();
        this.options = options;
    }

    /**
     * Starts everything; returns when every service answers.
     *
     * @throws dev.kontor.suite.data.StartRefused for what a person can mend
     */
    public static Suite start(DataFolder folder, Ports ports, SuiteOptions options) {
        ports.requireFree();
        Suite suite = new Suite(folder, ports, options);
        try {
            suite.startAll();
            return suite;
        } catch (RuntimeException e) {
            suite.close();
            throw e;
        }
    }

    public Ports ports() {
        return ports;
    }

    public DataFolder folder() {
        return folder;
    }

    /** The password of a demo user or the secret of a machine client. */
    public String password(String user) {
        return secrets.password("user-" + user);
    }

    /** A service's Spring context, for tests that look inside. */
    public ConfigurableApplicationContext service(String name) {
        ConfigurableApplicationContext context = services.get(name);
        if (context == null) {
            throw new IllegalArgumentException("no service " + name);
        }
        return context;
    }

    /** Settings for a Kafka client of this suite. */
    public Map<String, Object> kafkaClient() {
        return Objects.requireNonNull(kafka).clientProperties();
    }

    /** The embedded database, for benchmarks and tests. */
    public EmbeddedPostgres postgres() {
        return Objects.requireNonNull(postgres);
    }

    private void startAll() {
        try (ExecutorService starters = Executors.newFixedThreadPool(4)) {
            CompletableFuture<EmbeddedKafka> broker = async(starters, () -> {
                EmbeddedKafka started = EmbeddedKafka.start(new EmbeddedKafka.Settings(
                        folder.kafka(), ports.broker(), ports.controller(), Map.of(), options.onFatal()));
                running.push(started);
                kafka = started;
                started.createTopics(TopicFile.read());
                return started;
            });
            CompletableFuture<SuiteDatabase> database = async(starters, () -> {
                EmbeddedPostgres started = EmbeddedPostgres.start(
                        EmbeddedPostgres.Settings.in(folder.postgres()).withPort(ports.database()));
                running.push(started);
                postgres = started;
                SuiteDatabase prepared = new SuiteDatabase(started, secrets);
                prepared.prepare(names());
                return prepared;
            });
            CompletableFuture<Void> auth = async(starters, () -> {
                running.push(SpringApplication.run(AuthServer.class, authArguments()));
                return null;
            });
            SuiteDatabase db = broker.thenCombine(database, (k, d) -> d).join();
            EmbeddedKafka joined = broker.join();
            List<CompletableFuture<Void>> starting = new ArrayList<>();
            Map<String, ConfigurableApplicationContext> started = new HashMap<>();
            for (Class<?> service : serviceClasses()) {
                starting.add(async(starters, () -> {
                    ConfigurableApplicationContext context =
                            KontorApplication.run(service, arguments(KontorApplication.name(service), db, joined));
                    running.push(context);
                    synchronized (started) {
                        started.put(KontorApplication.name(service), context);
                    }
                    return null;
                }));
            }
            starting.add(auth);
            starting.add(async(starters, () -> {
                running.push(SpringApplication.run(Console.class, consoleArguments()));
                return null;
            }));
            starting.forEach(CompletableFuture::join);
            names().forEach(name -> services.put(name, started.get(name)));
            db.publish(names());
            startRelay(db, joined);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void startRelay(SuiteDatabase database, EmbeddedKafka broker) {
        Producer<byte[], byte[]> producer = RelayProducer.create(broker.clientProperties());
        running.push(producer);
        OutboxRelay relay = new OutboxRelay(
                new RelaySettings(
                        "127.0.0.1",
                        ports.database(),
                        SuiteDatabase.NAME,
                        SuiteDatabase.RELAY,
                        database.password(SuiteDatabase.RELAY),
                        "kontor",
                        SuiteDatabase.PUBLICATION,
                        names(),
                        SuiteDatabase.RELAY),
                producer);
        relay.start();
        running.push(relay::stop);
    }

    private static List<Class<?>> serviceClasses() {
        return List.of(
                IntakeService.class,
                ExtractionService.class,
                ValidationService.class,
                ApprovalService.class,
                PaymentService.class,
                AuditService.class,
                ReportingService.class);
    }

    private static List<String> names() {
        return serviceClasses().stream().map(KontorApplication::name).toList();
    }

    private String[] arguments(String service, SuiteDatabase database, EmbeddedKafka broker) {
        List<String> args = new ArrayList<>(List.of(
                "--KONTOR_PORT=" + port(service),
                "--KONTOR_ADDRESS=" + options.address(),
                "--KONTOR_DB_URL=" + database.url(),
                "--KONTOR_DB_USER=" + service,
                "--KONTOR_DB_PASSWORD=" + database.password(service),
                "--KONTOR_DB_POOL=6",
                "--KONTOR_KAFKA=" + broker.bootstrapServers(),
                "--KONTOR_RELAY=false",
                "--spring.main.register-shutdown-hook=false",
                "--KONTOR_ISSUER=" + ports.issuer(),
                "--KONTOR_BLOBS=" + folder.blobs(),
                "--KONTOR_PAYMENT_OUTBOX=" + folder.paymentOutbox(),
                "--KONTOR_PAYMENT_BANK_INBOX=" + folder.bankInbox()));
        options.documentTypes().ifPresent(types -> args.add("--KONTOR_DOCUMENT_TYPES=" + types));
        args.addAll(options.settings());
        return args.toArray(String[]::new);
    }

    private int port(String service) {
        return switch (service) {
            case "intake" -> ports.intake();
            case "extraction" -> ports.extraction();
            case "validation" -> ports.validation();
            case "approval" -> ports.approval();
            case "payment" -> ports.payment();
            case "audit" -> ports.audit();
            case "reporting" -> ports.reporting();
            default -> throw new IllegalArgumentException("no port for " + service);
        };
    }

    private String[] authArguments() {
        List<String> args = new ArrayList<>(List.of(
                "--spring.config.name=auth",
                "--server.port=" + ports.auth(),
                "--server.address=" + options.address(),
                "--kontor.auth.issuer=" + ports.issuer(),
                "--kontor.auth.signing-key=" + secrets.text("signing-key.json", Suite::signingKey),
                "--kontor.auth.console-url=" + ports.url(ports.console()),
                "--kontor.auth.console-secret=" + password("console"),
                "--kontor.auth.integrator-secret=" + password("integrator")));
        for (DemoUser user : DemoUser.ALL_USERS) {
            args.add("--kontor.auth.passwords." + user.username() + "=" + password(user.username()));
        }
        return args.toArray(String[]::new);
    }

    private String[] consoleArguments() {
        return new String[] {
            "--spring.config.name=console",
            "--KONTOR_PORT=" + ports.console(),
            "--KONTOR_ADDRESS=" + options.address(),
            "--KONTOR_ISSUER=" + ports.issuer(),
            "--KONTOR_CONSOLE_CLIENT_SECRET=" + password("console"),
            "--KONTOR_REPORTING_URL=" + ports.url(ports.reporting())
        };
    }

    private static String signingKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("suite").generate().toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform makes RSA keys", e);
        }
    }

    private static <T> CompletableFuture<T> async(ExecutorService starters, Callable<T> start) {
        return CompletableFuture.supplyAsync(
                () -> {
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

    /** Stops in the opposite order of starting: relay, services, broker and database. */
    @Override
    public void close() {
        Deque<AutoCloseable> stopping = new ArrayDeque<>(running);
        running.clear();
        for (AutoCloseable part : stopping) {
            try {
                part.close();
            } catch (Exception e) {
                log.warn("while stopping: {}", e.toString());
            }
        }
        folder.close();
    }
}
