package dev.kontor.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker with accounts: who gets in, what they may do, and what becomes of it at the next start. */
class ClosedBrokerTest {
    private static final String ADMIN = "the-administrators-own-1";
    private static final String SHOP = "the-shop-itself-00001";
    private static final String TILL = "the-till-in-the-shop-1";
    private static final Access SELLS = new Access("shop", List.of(), List.of("orders"), List.of(), List.of());
    private static final Access COUNTS = new Access("till", List.of(), List.of(), List.of("ord*"), List.of("reader-*"));

    @TempDir
    private Path folder;

    @Test
    void a_folder_of_an_open_broker_goes_on_closed_and_a_changed_password_holds_from_the_next_start() throws Exception {
        try (EmbeddedKafka open = EmbeddedKafka.start(EmbeddedKafka.Settings.in(folder))) {
            open.createTopics(List.of(TopicSpec.of("orders", 1)));
            new Messages(open.clientProperties(), "orders").write("before");
        }
        try (EmbeddedKafka closed = EmbeddedKafka.start(with(accounts(SHOP)))) {
            closed.createTopics(List.of(TopicSpec.of("orders", 1), TopicSpec.of("stock", 1)));
            closed.allow(List.of(SELLS, COUNTS));
            new Messages(closed.clientProperties("shop"), "orders").write("after");
            assertThat(new Messages(closed.clientProperties("till"), "orders").read(2))
                    .containsExactly("before", "after");
        }
        String fresh = "another-password-of-the-shop";
        try (EmbeddedKafka closed = EmbeddedKafka.start(with(accounts(fresh)))) {
            Map<String, Object> stale = new HashMap<>(accounts(SHOP).client("shop"));
            stale.put("bootstrap.servers", closed.bootstrapServers());
            assertThatThrownBy(() -> names(stale)).hasCauseInstanceOf(SaslAuthenticationException.class);
            new Messages(closed.clientProperties("shop"), "orders").write("later");
        }
    }

    @Test
    void an_account_does_what_it_may_until_it_may_no_longer() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(with(accounts(SHOP)))) {
            kafka.createTopics(List.of(TopicSpec.of("orders", 1), TopicSpec.of("stock", 1)));
            kafka.allow(List.of(SELLS, COUNTS));
            assertThat(names(kafka.clientProperties("shop"))).containsExactly("orders");
            refused(kafka, "shop", "stock");
            refused(kafka, "till", "orders");
            assertThatThrownBy(() -> new Messages(kafka.clientProperties("shop"), "orders").read(1))
                    .isInstanceOf(GroupAuthorizationException.class);

            kafka.allow(List.of(COUNTS));
            refused(kafka, "shop", "orders");
        }
    }

    @Test
    void nobody_without_an_account_gets_in_and_nobody_at_all_to_the_controller() throws Exception {
        int controller = freePort();
        try (EmbeddedKafka kafka = EmbeddedKafka.start(
                new EmbeddedKafka.Settings(folder, 0, controller, Optional.of(accounts(SHOP)), _ -> {}))) {
            assertThatThrownBy(() -> names(Map.of("bootstrap.servers", kafka.bootstrapServers())))
                    .hasCauseInstanceOf(TimeoutException.class);
            Map<String, Object> unknown = new HashMap<>(kafka.clientProperties("shop"));
            unknown.computeIfPresent(
                    "sasl.jaas.config", (_, jaas) -> jaas.toString().replace("\"shop\"", "\"thief\""));
            assertThatThrownBy(() -> names(unknown)).hasCauseInstanceOf(SaslAuthenticationException.class);

            assertThatThrownBy(() -> cluster(Map.of("bootstrap.controllers", "127.0.0.1:" + controller)))
                    .hasCauseInstanceOf(TimeoutException.class);
            Map<String, Object> known = new HashMap<>(kafka.clientProperties());
            known.remove("bootstrap.servers");
            known.put("bootstrap.controllers", "127.0.0.1:" + controller);
            assertThatThrownBy(() -> cluster(known)).hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    void passwords_do_not_show() {
        assertThat(accounts(SHOP).toString()).contains("shop").doesNotContain(SHOP);
        assertThatThrownBy(() -> accounts("short"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("account shop has an unusable name or password");
    }

    private EmbeddedKafka.Settings with(BrokerAccounts accounts) {
        return EmbeddedKafka.Settings.in(folder).withAccounts(accounts);
    }

    private static BrokerAccounts accounts(String shop) {
        return new BrokerAccounts(Map.of(BrokerAccounts.ADMINISTRATOR, ADMIN, "shop", shop, "till", TILL));
    }

    private static void refused(EmbeddedKafka kafka, String account, String topic) {
        assertThatThrownBy(() -> new Messages(kafka.clientProperties(account), topic).write("forged"))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(AuthorizationException.class);
    }

    private static Iterable<String> names(Map<String, Object> client) throws Exception {
        try (Admin admin = Admin.create(impatient(client))) {
            return admin.listTopics().names().get();
        }
    }

    private static String cluster(Map<String, Object> client) throws Exception {
        try (Admin admin = Admin.create(impatient(client))) {
            return admin.describeCluster().clusterId().get();
        }
    }

    /** Kafka ends a connection it does not understand without a word; a client can only give up waiting. */
    private static Map<String, Object> impatient(Map<String, Object> client) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("default.api.timeout.ms", 1500);
        settings.put("request.timeout.ms", 1000);
        return settings;
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
