package dev.kontor.embedded;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.security.auth.AuthenticateCallbackHandler;
import org.apache.kafka.common.security.scram.ScramCredential;
import org.apache.kafka.common.security.scram.ScramCredentialCallback;
import org.apache.kafka.common.security.scram.internals.ScramFormatter;
import org.apache.kafka.common.security.scram.internals.ScramMechanism;

/**
 * The accounts of a listener, from its JAAS entry: option {@code user_<name>} is the password. So they hold from the
 * first connection on, for the controller's listener too, and a changed password holds from the next start; accounts in
 * the metadata log would do neither.
 *
 * <p>Public because Kafka makes it, by the name of its class.
 */
public final class ScramAccounts implements AuthenticateCallbackHandler {
    static final String MECHANISM = ScramMechanism.SCRAM_SHA_512.mechanismName();
    private static final String OPTION = "user_";
    private static final int ITERATIONS = ScramMechanism.SCRAM_SHA_512.minIterations();

    private final Map<String, String> passwords = new ConcurrentHashMap<>();
    private final Map<String, ScramCredential> credentials = new ConcurrentHashMap<>();

    /** As an option of the JAAS entry. */
    static String option(String name, String password) {
        return OPTION + name + "=\"" + password + "\"";
    }

    @Override
    public void configure(Map<String, ?> configs, String mechanism, List<AppConfigurationEntry> entries) {
        for (AppConfigurationEntry entry : entries) {
            entry.getOptions().forEach((option, value) -> {
                if (option.startsWith(OPTION)) {
                    passwords.put(option.substring(OPTION.length()), String.valueOf(value));
                }
            });
        }
    }

    /** Leaves the credential of an unknown name empty, which refuses the login. */
    @Override
    public void handle(Callback[] callbacks) throws IOException, UnsupportedCallbackException {
        String name = "";
        for (Callback callback : callbacks) {
            switch (callback) {
                case NameCallback asked -> name = Objects.requireNonNullElse(asked.getDefaultName(), "");
                case ScramCredentialCallback wanted -> {
                    if (passwords.containsKey(name)) {
                        wanted.scramCredential(credentials.computeIfAbsent(name, this::credential));
                    }
                }
                default -> throw new UnsupportedCallbackException(callback);
            }
        }
    }

    private ScramCredential credential(String name) {
        try {
            return new ScramFormatter(ScramMechanism.SCRAM_SHA_512)
                    .generateCredential(Objects.requireNonNull(passwords.get(name)), ITERATIONS);
        } catch (GeneralSecurityException e) {
            throw new KafkaException("every Java platform has " + MECHANISM, e);
        }
    }

    @Override
    public void close() {
        credentials.clear();
        passwords.clear();
    }
}
