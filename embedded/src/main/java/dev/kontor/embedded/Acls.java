package dev.kontor.embedded;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;

/** The access control list of a broker, held against what it should be. */
final class Acls {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private Acls() {}

    /** Adds what is missing, removes what is too much, and returns when the broker goes by it. */
    static void replace(Map<String, Object> administrator, Collection<Access> wanted) {
        Set<AclBinding> rules = new HashSet<>();
        wanted.forEach(access -> access.bindings().forEach(rules::add));
        try (Admin admin = Admin.create(administrator)) {
            Set<AclBinding> present = present(admin);
            admin.createAcls(without(rules, present)).all().get();
            admin.deleteAcls(without(present, rules).stream()
                            .map(AclBinding::toFilter)
                            .toList())
                    .all()
                    .get();
            await(admin, rules);
        } catch (ExecutionException e) {
            throw EmbeddedException.of("Kafka could not change its access control list", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedException("Interrupted while changing the access control list.", e);
        }
    }

    // the controller has said yes; the broker follows it a moment later
    private static void await(Admin admin, Set<AclBinding> rules) throws ExecutionException, InterruptedException {
        long start = System.nanoTime();
        while (!present(admin).equals(rules)) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new EmbeddedException("Kafka does not take over its access control list.");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static Set<AclBinding> present(Admin admin) throws ExecutionException, InterruptedException {
        return new HashSet<>(admin.describeAcls(AclBindingFilter.ANY).values().get());
    }

    private static Set<AclBinding> without(Set<AclBinding> some, Set<AclBinding> others) {
        Set<AclBinding> rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
