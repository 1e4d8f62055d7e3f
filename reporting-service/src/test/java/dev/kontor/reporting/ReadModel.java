package dev.kontor.reporting;

import dev.kontor.embedded.Infrastructure;
import dev.kontor.embedded.Infrastructure.Database;
import dev.kontor.events.envelope.EventJson;
import dev.kontor.reporting.Lives.Happened;
import dev.kontor.reporting.documents.ProjectDocument;
import dev.kontor.reporting.timeline.RecordEntry;
import java.time.Clock;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The read model on a database of its own, fed by hand. */
final class ReadModel implements AutoCloseable {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final SingleConnectionDataSource source;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    ReadModel() {
        Database database = Infrastructure.shared().newDatabase("reporting");
        source = new SingleConnectionDataSource(database.jdbcUrl(), database.user(), database.password(), true);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/reporting")
                .load()
                .migrate();
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(JsonMapper.class, EventJson::mapper);
        context.registerBean(
                NamedParameterJdbcTemplate.class, () -> new NamedParameterJdbcTemplate(new JdbcTemplate(source)));
        context.scan("dev.kontor.reporting.documents", "dev.kontor.reporting.timeline", "dev.kontor.reporting.people");
        context.refresh();
    }

    /** Applies events as the inbox does: all in one transaction. */
    void apply(List<Happened> events) {
        ProjectDocument projectDocument = context.getBean(ProjectDocument.class);
        RecordEntry recordEntry = context.getBean(RecordEntry.class);
        transaction.executeWithoutResult(status -> events.forEach(it -> {
            projectDocument.on(it.event(), it.envelope());
            recordEntry.on(it.event(), it.envelope());
        }));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String statusOf(String end) {
        return jdbc.sql("SELECT status FROM document WHERE id = :id")
                .param("id", Lives.id(end).id())
                .query(String.class)
                .single();
    }

    /** Every row of the read model as text. */
    List<String> rows() {
        return jdbc.sql("""
                        SELECT to_jsonb(document)::text FROM document
                        UNION ALL SELECT to_jsonb(timeline)::text FROM timeline ORDER BY 1
                        """).query(String.class).list();
    }

    void clear() {
        jdbc.sql("TRUNCATE document, timeline").update();
    }

    @Override
    public void close() {
        context.close();
        source.destroy();
    }
}
