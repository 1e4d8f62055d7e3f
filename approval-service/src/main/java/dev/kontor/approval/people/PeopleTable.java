package dev.kontor.approval.people;

import dev.kontor.events.envelope.Subject.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The directory in PostgreSQL. */
@Repository
class PeopleTable implements PeopleDirectory {
    private static final String COLUMNS =
            "SELECT id, name, email, superior, department, cost_centers, active, version FROM person ";

    private final JdbcClient jdbc;

    PeopleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Person> person(PersonId id) {
        return find(id).map(RecordedPerson::person);
    }

    @Override
    public List<Person> ownersOf(String costCenter) {
        return jdbc
                .sql(COLUMNS + "WHERE active AND cost_centers @> ARRAY[:costCenter]::text[] ORDER BY id")
                .param("costCenter", costCenter)
                .query(PeopleTable::row)
                .list()
                .stream()
                .map(RecordedPerson::person)
                .toList();
    }

    @Override
    public List<Person> membersOf(String department) {
        return jdbc
                .sql(COLUMNS + "WHERE active AND department = :department ORDER BY id")
                .param("department", department)
                .query(PeopleTable::row)
                .list()
                .stream()
                .map(RecordedPerson::person)
                .toList();
    }

    Optional<RecordedPerson> find(PersonId id) {
        return jdbc.sql(COLUMNS + "WHERE id = :id")
                .param("id", id.id())
                .query(PeopleTable::row)
                .optional();
    }

    /** As {@link #find}, and nobody else changes the row until the transaction ends. */
    Optional<RecordedPerson> lock(PersonId id) {
        return jdbc.sql(COLUMNS + "WHERE id = :id FOR UPDATE")
                .param("id", id.id())
                .query(PeopleTable::row)
                .optional();
    }

    /** By id, those after the given one. */
    List<RecordedPerson> after(String id, int limit) {
        return jdbc.sql(COLUMNS + "WHERE id > :id ORDER BY id LIMIT :limit")
                .param("id", id)
                .param("limit", limit)
                .query(PeopleTable::row)
                .list();
    }

    /** Everyone with the superior, null at the top. */
    Map<PersonId, @Nullable PersonId> superiors() {
        Map<PersonId, @Nullable PersonId> superiors = new HashMap<>();
        jdbc.sql("SELECT id, superior FROM person")
                .query((row, number) -> superiors.put(new PersonId(row.getString(1)), personId(row.getString(2))))
                .list();
        return superiors;
    }

    /** Stores the person; the new version, empty when nothing changed. */
    Optional<Long> save(Person person) {
        return jdbc.sql("""
                        INSERT INTO person (id, name, email, superior, department, cost_centers, active, version)
                        VALUES (:id, :name, :email, :superior, :department, :costCenters, :active, 1)
                        ON CONFLICT (id) DO UPDATE SET
                            name = excluded.name, email = excluded.email, superior = excluded.superior,
                            department = excluded.department, cost_centers = excluded.cost_centers,
                            active = excluded.active, version = person.version + 1
                        WHERE (person.name, person.email, person.superior, person.department,
                               person.cost_centers, person.active)
                            IS DISTINCT FROM
                              (excluded.name, excluded.email, excluded.superior, excluded.department,
                               excluded.cost_centers, excluded.active)
                        RETURNING version
                        """)
                .param("id", person.id().id())
                .param("name", person.name())
                .param("email", person.email())
                .param(
                        "superior",
                        person.superior() == null ? null : person.superior().id())
                .param("department", person.department())
                .param("costCenters", person.costCenters().toArray(String[]::new))
                .param("active", person.active())
                .query(Long.class)
                .optional();
    }

    private static RecordedPerson row(ResultSet row, int number) throws SQLException {
        Person person = new Person(
                new PersonId(row.getString("id")),
                row.getString("name"),
                row.getString("email"),
                personId(row.getString("superior")),
                row.getString("department"),
                List.of((String[]) row.getArray("cost_centers").getArray()),
                row.getBoolean("active"));
        return new RecordedPerson(person, row.getLong("version"));
    }

    private static @Nullable PersonId personId(@Nullable String id) {
        return id == null ? null : new PersonId(id);
    }
}
