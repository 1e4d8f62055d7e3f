package dev.kontor.suite;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.kontor.embedded.EmbeddedKafka;
import dev.kontor.suite.auth.DemoUser;
import dev.kontor.suite.data.DataFolder;
import dev.kontor.suite.data.Ports;
import dev.kontor.suite.data.Secrets;
import java.util.ArrayList;
import java.util.List;

/** What the parts of the suite are told when they start. */
final class SuiteArguments {

    private final DataFolder folder;
    private final Ports ports;
    private final SuiteOptions options;
    private final Secrets secrets;

    SuiteArguments(DataFolder folder, Ports ports, SuiteOptions options) {
        this.folder = folder;
        this.ports = ports;
        this.options = options;
        this.secrets = folder.secrets();
    }

    /** The password of a demo user or the secret of a machine client. */
    String password(String user) {
        return secrets.password("user-" + user);
    }

    /** Of a service; each is the environment variable it would be told by alone. */
    String[] service(String service, SuiteDatabase database, EmbeddedKafka broker) {
        List<String> args = new ArrayList<>(List.of(
                "--KONTOR_PORT=" + port(service),
                "--KONTOR_ADDRESS=" + options.address(),
                "--KONTOR_DB_URL=" + database.url(),
                "--KONTOR_DB_USER=" + service,
                "--KONTOR_DB_PASSWORD=" + database.password(service),
                "--KONTOR_DB_POOL=6",
                "--KONTOR_KAFKA=" + broker.bootstrapServers(),
                "--KONTOR_KAFKA_PROTOCOL=SASL_PLAINTEXT",
                "--KONTOR_KAFKA_PASSWORD=" + SuiteBroker.password(secrets, service),
                "--KONTOR_RELAY=false",
                "--KONTOR_RELAY_DB_USER=" + SuiteDatabase.RELAY,
                "--KONTOR_SLOT=" + SuiteDatabase.SLOT,
                // a start after kill -9 takes the place of the dead members; a new name would wait for their sessions
                // to end
                "--spring.kafka.consumer.properties.group.instance.id=suite",
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

    /** Of the token issuer. */
    String[] auth() {
        List<String> args = new ArrayList<>(List.of(
                "--spring.config.name=auth",
                "--server.port=" + ports.auth(),
                "--server.address=" + options.address(),
                "--kontor.auth.issuer=" + ports.issuer(),
                "--kontor.auth.signing-key=" + secrets.text("signing-key.json", SuiteArguments::signingKey),
                "--kontor.auth.console-url=" + ports.url(ports.console()),
                "--kontor.auth.console-secret=" + password("console"),
                "--kontor.auth.integrator-secret=" + password("integrator")));
        for (DemoUser user : DemoUser.ALL_USERS) {
            args.add("--kontor.auth.passwords." + user.username() + "=" + password(user.username()));
        }
        return args.toArray(String[]::new);
    }

    /** Of the console. */
    String[] console() {
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
}
