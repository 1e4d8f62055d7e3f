package dev.kontor.extraction.suppliers;

import dev.kontor.events.envelope.Envelope;
import dev.kontor.events.masterdata.SupplierRecorded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The local copy of the supplier directory. */
@Repository
public class SupplierTable {

    /** Suppliers looked at by name: enough for all that are similar, and a bound for names everybody has. */
    private static final int BY_NAME = 200;

    private final JdbcClient jdbc;

    public SupplierTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The highest version wins, in whatever order they come. */
    public void on(SupplierRecorded event, Envelope envelope) {
        jdbc.sql("""
                        INSERT INTO known_supplier
                            (subject, company, number, name, name_keys, vat_id, tax_number, iban, blocked, version, postcode, city)
                        VALUES (:subject, :company, :number, :name, :nameKeys, :vatId, :taxNumber, :iban, :blocked, :version,
                                :postcode, :city)
                        ON CONFLICT (subject) DO UPDATE SET
                            company = excluded.company, number = excluded.number, name = excluded.name,
                            name_keys = excluded.name_keys, vat_id = excluded.vat_id,
                            tax_number = excluded.tax_number, iban = excluded.iban, blocked = excluded.blocked,
                            version = excluded.version, postcode = excluded.postcode, city = excluded.city
                        WHERE known_supplier.version < excluded.version
                        """)
                .param("subject", envelope.subject().text())
                .param("company", event.company())
                .param("number", event.number())
                .param("name", event.name())
                .param("nameKeys", keys(event.company(), event.name()))
                .param("vatId", event.vatId() == null ? null : Seller.joined(event.vatId()))
                .param("taxNumber", event.taxNumber() == null ? null : Seller.digits(event.taxNumber()))
                .param("iban", event.iban() == null ? null : Seller.joined(event.iban()))
                .param("blocked", event.blocked())
                .param("version", event.version())
                .param("postcode", event.postcode())
                .param("city", event.city())
                .update();
    }

    /** Those of a company with the VAT id or the tax number of a seller. */
    List<KnownSupplier> registeredAs(String company, Seller seller) {
        if (seller.vatId() == null && seller.taxNumber() == null) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT subject, number, name, vat_id, tax_number, iban, postcode, city FROM known_supplier
                        WHERE company = :company AND vat_id = :vatId
                        UNION
                        SELECT subject, number, name, vat_id, tax_number, iban, postcode, city FROM known_supplier
                        WHERE company = :company AND tax_number = :taxNumber
                        """)
                .param("company", company)
                .param("vatId", seller.vatId())
                .param("taxNumber", seller.taxNumber())
                .query(SupplierTable::row)
                .list();
    }

    /** Those of a company with the account of a seller or a key of its name. */
    List<KnownSupplier> like(String company, Seller seller) {
        return jdbc.sql("""
                        SELECT subject, number, name, vat_id, tax_number, iban, postcode, city FROM known_supplier
                        WHERE company = :company AND iban = :iban
                        UNION
                        (SELECT subject, number, name, vat_id, tax_number, iban, postcode, city FROM known_supplier
                        WHERE name_keys && CAST(:nameKeys AS text[]) LIMIT :most)
                        """)
                .param("company", company)
                .param("iban", seller.iban())
                .param("nameKeys", keys(company, seller.name()))
                .param("most", BY_NAME)
                .query(SupplierTable::row)
                .list();
    }

    private static KnownSupplier row(ResultSet row, int number) throws SQLException {
        return new KnownSupplier(
                row.getString("subject"),
                row.getString("number"),
                row.getString("name"),
                row.getString("vat_id"),
                row.getString("tax_number"),
                row.getString("iban"),
                row.getString("postcode"),
                row.getString("city"));
    }

    /** The company is part of each key, so that one index finds both. */
    private static String[] keys(String company, @Nullable String name) {
        return name == null
                ? new String[0]
                : CompanyName.of(name).keys().stream()
                        .map(key -> company + ":" + key)
                        .toArray(String[]::new);
    }
}
