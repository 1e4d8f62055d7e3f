package dev.kontor.suite;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.kontor.suite.auth.DemoUser;
import dev.kontor.suite.data.DataFolder;
import dev.kontor.suite.data.Ports;
import dev.kontor.suite.data.Secrets;
import java.util.ArrayList;
import java.util.List;

/** What the parts of the suite are told when they start. */
final class SuiteArguments {

    private static final String MEMBER = "suite";

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

    /** Of a service in this JVM; each is the environment variable it would be told by alone. */
    String[] service(String service) {
        return service(service, ports.of(service), MEMBER, false);
    }

    /** Of a service in a process of its own, which may be a second instance beside another. */
    String[] apart(String service, int port) {
        return service(service, port, port == ports.of(service) ? MEMBER : MEMBER + "-" + port, true);
    }

    /** @param member of its consumer groups; one that comes back under its name goes on where it was */
    private String[] service(String service, int port, String member, boolean stopsItself) {
        List<String> args = new ArrayList<>(List.of(
                "--KONTOR_PORT=" + port,
                "--KONTOR_ADDRESS=" + options.address(),
                "--KONTOR_DB_URL=" + SuiteDatabase.url(ports),
                "--KONTOR_DB_USER=" + service,
                "--KONTOR_DB_PASSWORD=" + SuiteDatabase.password(secrets, service),
                "--KONTOR_DB_POOL=6",
                "--KONTOR_KAFKA=127.0.0.1:" + ports.broker(),
                "--KONTOR_KAFKA_PROTOCOL=SASL_PLAINTEXT",
                "--KONTOR_KAFKA_PASSWORD=" + SuiteBroker.password(secrets, service),
                "--KONTOR_RELAY=false",
                "--KONTOR_RELAY_DB_USER=" + SuiteDatabase.RELAY,
                "--KONTOR_SLOT=" + SuiteDatabase.SLOT,
                // a start after kill -9 takes the place of the dead members; a new name would wait for their sessions
                // to end
                "--spring.kafka.consumer.properties.group.instance.id=" + member,
                "--spring.main.register-shutdown-hook=" + stopsItself,
                "--KONTOR_ISSUER=" + ports.issuer(),
                "--KONTOR_BLOBS=" + folder.blobs(),
                "--KONTOR_AUDIT_KEYS=" + folder.auditKeys(),
                "--KONTOR_AUDIT_ANCHOR=" + folder.auditAnchor(),
                "--KONTOR_PAYMENT_OUTBOX=" + folder.paymentOutbox(),
                "--KONTOR_PAYMENT_BANK_INBOX=" + folder.bankInbox()));
        options.documentTypes().ifPresent(types -> args.add("--KONTOR_DOCUMENT_TYPES=" + types));
        args.addAll(options.settings());
        return args.toArray(String[]::new);
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
