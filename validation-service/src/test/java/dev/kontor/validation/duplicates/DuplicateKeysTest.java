package dev.kontor.validation.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.embedded.Infrastructure;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The unique key on a real PostgreSQL. */
class DuplicateKeysTest {

    private static final DuplicateKey KEY = new DuplicateKey("acme", "Payable+", "number:70001", "4711");
    private static final DuplicateKey OTHER = new DuplicateKey("acme", "Payable+", "number:70001", "4712");

    private static final DataSource DATABASE = database();

    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final DuplicateKeys keys = new DuplicateKeys(jdbc);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(DATABASE));

    @BeforeEach
    void empty_the_table() {
        jdbc.sql("DELETE FROM duplicate_key").update();
    }

    @Test
    void of_sixteen_documents_at_once_exactly_one_gets_the_key() throws Exception {
        CyclicBarrier start = new CyclicBarrier(16);
        List<UUID> documents =
                IntStream.range(0, 16).mapToObj(DuplicateKeysTest::document).toList();
        List<Callable<Optional<UUID>>> claims = documents.stream()
                .<Callable<Optional<UUID>>>map(document -> () -> {
                    start.await();
                    return claim(document, KEY);
                })
                .toList();

        List<Optional<UUID>> holders;
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            holders = threads.invokeAll(claims).stream().map(Future::resultNow).toList();
        }

        assertThat(holders).filteredOn(Optional::isEmpty).hasSize(1);
        assertThat(holders.stream().flatMap(Optional::stream).distinct())
                .hasSize(1)
                .isSubsetOf(documents);
    }

    @Test
    void a_document_that_holds_its_own_key_is_no_duplicate() {
        assertThat(claim(document(1), KEY)).isEmpty();
        assertThat(claim(document(1), KEY)).isEmpty();
    }

    @Test
    void a_corrected_number_gives_the_old_key_back() {
        claim(document(1), KEY);
        claim(document(1), OTHER);

        assertThat(claim(document(2), KEY)).isEmpty();
        assertThat(claim(document(3), OTHER)).contains(document(1));
    }

    @Test
    void who_finds_its_new_key_taken_gives_the_old_one_back_all_the_same() {
        claim(document(1), KEY);
        claim(document(2), OTHER);

        assertThat(claim(document(2), KEY)).contains(document(1));
        assertThat(claim(document(3), OTHER)).isEmpty();
    }

    @Test
    void a_rolled_back_claim_leaves_the_key_free() {
        transaction.executeWithoutResult(status -> {
            keys.claim(document(1), KEY);
            status.setRollbackOnly();
        });

        assertThat(claim(document(2), KEY)).isEmpty();
    }

    @Test
    void released_keys_are_free() {
        claim(document(1), KEY);
        keys.release(document(1));

        assertThat(claim(document(2), KEY)).isEmpty();
    }

    private Optional<UUID> claim(UUID document, DuplicateKey key) {
        return transaction.execute(status -> keys.claim(document, key));
    }

    private static DataSource database() {
        Infrastructure.Database own = Infrastructure.shared().newDatabase("duplicate_keys");
        DataSource database = new DriverManagerDataSource(own.jdbcUrl(), own.user(), own.password());
        new ResourceDatabasePopulator(new ClassPathResource("db/validation/V100__validation.sql")).execute(database);
        return database;
    }

    private static UUID document(int number) {
        return new UUID(0x0198_c0de_0000_7000L, number);
    }
}
