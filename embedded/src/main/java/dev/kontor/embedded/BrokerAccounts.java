package dev.kontor.embedded;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who may log in to a closed broker, and with which password. The names are Kafka's principals ({@code User:<name>}).
 *
 * @param passwords by name, {@link #ADMINISTRATOR} among them; letters, digits, {@code -} and {@code _} only
 */
public record BrokerAccounts(Map<String, String> passwords) {
    /** May do everything: creates topics and says who may do what. */
    public static final String ADMINISTRATOR = "administrator";

    /** The broker itself, towards its controller. */
    static final String BROKER = "broker";

    private static final String LOGIN = "org.apache.kafka.common.security.scram.ScramLoginModule";

    public BrokerAccounts {
        passwords = Map.copyOf(passwords);
        if (!passwords.containsKey(ADMINISTRATOR) || passwords.containsKey(BROKER)) {
            throw new IllegalArgumentException("an administrator is needed, and the broker's own account is taken");
        }
        passwords.forEach((name, password) -> {
            if (!name.matches("[\\w-]+") || !password.matches("[\\w-]{16,}")) {
                throw new IllegalArgumentException("account " + name + " has an unusable name or password");
            }
        });
    }

    /** What a client logs in with. */
    Map<String, Object> client(String name) {
        String password = passwords.get(name);
        if (password == null) {
            throw new IllegalArgumentException("there is no account " + name);
        }
        return Map.of(
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                ScramAccounts.MECHANISM,
                "sasl.jaas.config",
                LOGIN + " required username=\"" + name + "\" password=\"" + password + "\";");
    }

    /** The JAAS entry of the listener that clients use: all accounts. */
    String clientListener() {
        return LOGIN + " required "
                + passwords.entrySet().stream()
                        .map(account -> ScramAccounts.option(account.getKey(), account.getValue()))
                        .sorted()
                        .collect(Collectors.joining(" "))
                + ";";
    }

    /** The JAAS entry of a listener that nobody but the broker itself uses. */
    static String ownListener(String password) {
        return LOGIN + " required username=\"" + BROKER + "\" password=\"" + password + "\" "
                + ScramAccounts.option(BROKER, password) + ";";
    }

    /** Names only. */
    @Override
    public String toString() {
        return "accounts " + passwords.keySet();
    }
}
