package dev.kontor.reporting.people;

import static java.util.stream.Collectors.toMap;

import dev.kontor.events.envelope.Envelope;
import dev.kontor.events.masterdata.PersonRecorded;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The names of people by pseudonym, as the directory last said. */
@Repository
public class PersonNames {
    private record Named(String person, String name) {}

    private final JdbcClient jdbc;

    public PersonNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The highest version wins, in whatever order they come. */
    public void on(PersonRecorded event, Envelope envelope) {
        jdbc.sql("""
                        INSERT INTO person_name (person, name, version) VALUES (:person, :name, :version)
                        ON CONFLICT (person) DO UPDATE SET name = excluded.name, version = excluded.version
                        WHERE person_name.version < excluded.version
                        """)
                .param("person", envelope.subject().text())
                .param("name", event.name())
                .param("version", event.version())
                .update();
    }

    /**
     * @param actors pseudonyms, {@code person/…} or {@code service/…}
     * @return names by pseudonym; those nobody knows are absent
     */
    public Map<String, String> of(Collection<String> actors) {
        return jdbc
                .sql("SELECT person, name FROM person_name WHERE person = ANY (:actors)")
                .param("actors", actors.toArray(String[]::new))
                .query((row, number) -> new Named(row.getString("person"), row.getString("name")))
                .list()
                .stream()
                .collect(toMap(Named::person, Named::name));
    }
}
