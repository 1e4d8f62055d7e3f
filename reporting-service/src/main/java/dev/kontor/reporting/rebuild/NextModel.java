package dev.kontor.reporting.rebuild;

import dev.kontor.kit.inbox.Unavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions in which the tables of the read model are those of the next one: the schema beside is searched first. They end
 * before a switch begins, and none begins after it.
 */
final class NextModel extends TransactionTemplate {

    private static final long serialVersionUID = 1L;

    private final transient JdbcClient jdbc;
    private final String run;

    NextModel(PlatformTransactionManager transactions, JdbcClient jdbc, String run) {
        super(transactions);
        this.jdbc = jdbc;
        this.run = run;
    }

    /** @throws Unavailable if the rebuild has ended */
    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
        return super.execute(status -> {
            enter();
            return action.doInTransaction(status);
        });
    }

    private void enter() {
        boolean entered =
                jdbc.sql("""
                        SELECT set_config('search_path', quote_ident(current_schema() || '_next') || ', '
                                                         || quote_ident(current_schema()), true)
                        FROM rebuild WHERE run = :run AND state = 'RUNNING' FOR SHARE
                        """).param("run", run).query(String.class).optional().isPresent();
        if (!entered) {
            throw new Unavailable("the rebuild has ended", new IllegalStateException(run));
        }
    }
}
