package dev.kontor.suite.client;

import dev.kontor.suite.Suite;
import dev.kontor.suite.data.Ports;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The callers of a running suite: each acts with a token of their own. */
public final class People implements AutoCloseable {

    private static final long RENEW_NANOS = Duration.ofMinutes(30).toNanos();

    private record Token(String text, long since) {}

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final Login login;
    private final UnaryOperator<String> passwords;

    public People(Suite suite) {
        this(suite.ports(), suite::password);
    }

    /**
     * The callers of a suite in another process.
     *
     * @param passwords of a demo user, or the secret of a machine client
     */
    public People(Ports ports, UnaryOperator<String> passwords) {
        this.login = new Login(ports.issuer());
        this.passwords = passwords;
    }

    /** The API as a demo user, or as the machine client {@code integrator}. */
    public Api as(String user) {
        return new Api(http, () -> token(user));
    }

    private String token(String user) {
        return tokens.compute(
                        user,
                        (name, token) -> token != null && System.nanoTime() - token.since() < RENEW_NANOS
                                ? token
                                : new Token(fresh(name), System.nanoTime()))
                .text();
    }

    private String fresh(String user) {
        String password = passwords.apply(user);
        return user.equals("integrator") ? login.machine(user, password) : login.person(user, password);
    }

    @Override
    public void close() {
        http.close();
    }
}
