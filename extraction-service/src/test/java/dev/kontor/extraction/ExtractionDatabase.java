package dev.kontor.extraction;

import dev.kontor.embedded.Infrastructure;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Databases with the tables of the service. */
public final class ExtractionDatabase {

    private ExtractionDatabase() {}

    /** A new one, for one test alone. */
    public static DriverManagerDataSource fresh() {
        Infrastructure.Database database = Infrastructure.shared().newDatabase("extraction");
        DriverManagerDataSource source =
                new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/kit", "classpath:db/extraction")
                .placeholders(Map.of("publication", "kontor_outbox_extraction", "relay", database.user()))
                .load()
                .migrate();
        return source;
    }
}
