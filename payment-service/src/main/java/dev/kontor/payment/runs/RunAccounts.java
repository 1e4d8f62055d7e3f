package dev.kontor.payment.runs;

import dev.kontor.payment.PaymentSettings;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which account a run is paid from, and whose account it is. */
@Component
public class RunAccounts {

    private final JdbcClient jdbc;
    private final PaymentSettings settings;

    RunAccounts(JdbcClient jdbc, PaymentSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Empty before the release. */
    public Optional<String> debtorOf(UUID run) {
        return jdbc.sql("SELECT debtor_iban FROM payment_run WHERE id = :id AND debtor_iban IS NOT NULL")
                .param("id", run)
                .query(String.class)
                .optional();
    }

    public Optional<UUID> runOfMessage(String messageId) {
        return jdbc.sql("SELECT id FROM payment_run WHERE message_id = :message")
                .param("message", messageId)
                .query(UUID.class)
                .optional();
    }

    /** Whether the house pays, or has paid, from this account. */
    public boolean isOurs(String iban) {
        return settings.debtor().iban().equals(iban) || !companiesOf(iban).isEmpty();
    }

    /** The companies that pay from this account by their settings, or did. */
    public Set<String> companiesOf(String iban) {
        Set<String> companies =
                new TreeSet<>(jdbc.sql("SELECT DISTINCT company FROM payment_run WHERE debtor_iban = :iban")
                        .param("iban", iban)
                        .query(String.class)
                        .list());
        for (Map.Entry<String, PaymentSettings.Debtor> own :
                settings.companies().entrySet()) {
            if (own.getValue().iban().equals(iban)) {
                companies.add(own.getKey());
            }
        }
        return companies;
    }
}
