package dev.kontor.validation.masterdata;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The directory in PostgreSQL. */
@Repository
class Suppliers implements SupplierDirectory {

    private static final String COLUMNS =
            "company, number, name, vat_id, tax_number, iban, bic, account_version, blocked, version, postcode, city";

    private final JdbcClient jdbc;

    Suppliers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public SupplierMatch match(String company, SellerIdentity seller) {
        List<Supplier> candidates = jdbc.sql("""
                        SELECT %s FROM masterdata_supplier
                        WHERE company = :company
                          AND (vat_id = :vatId OR tax_key = :taxNumber OR iban = :iban OR name_key = :name)
                        """.formatted(COLUMNS))
                .param("company", company)
                .param("vatId", seller.vatId())
                .param("taxNumber", seller.taxNumber())
                .param("iban", seller.iban())
                .param("name", seller.name())
                .query(Suppliers::row)
                .list();
        return Matching.match(seller, candidates);
    }

    @Override
    public long revision(String company) {
        return jdbc.sql("SELECT revision FROM masterdata_revision WHERE company = :company")
                .param("company", company)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    @Override
    public Map<String, Long> revisions() {
        return jdbc
                .sql("SELECT company, revision FROM masterdata_revision")
                .query((rs, _) -> Map.entry(rs.getString("company"), rs.getLong("revision")))
                .list()
                .stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Counts one more change; other writers of this company wait until this transaction ends. */
    void advance(String company) {
        jdbc.sql("""
                        INSERT INTO masterdata_revision (company, revision) VALUES (:company, 1)
                        ON CONFLICT (company) DO UPDATE SET revision = masterdata_revision.revision + 1
                        """).param("company", company).update();
    }

    Optional<Supplier> find(String company, String number) {
        return jdbc.sql("SELECT %s FROM masterdata_supplier WHERE company = :company AND number = :number"
                        .formatted(COLUMNS))
                .param("company", company)
                .param("number", number)
                .query(Suppliers::row)
                .optional();
    }

    /** In order of their numbers, those after the given one. */
    List<Supplier> after(String company, String number, int limit) {
        return jdbc.sql("""
                        SELECT %s FROM masterdata_supplier WHERE company = :company AND number > :number
                        ORDER BY number LIMIT :limit
                        """.formatted(COLUMNS))
                .param("company", company)
                .param("number", number)
                .param("limit", limit)
                .query(Suppliers::row)
                .list();
    }

    void save(Supplier supplier) {
        jdbc.sql("""
                        INSERT INTO masterdata_supplier (%s, tax_key, name_key)
                        VALUES (:company, :number, :name, :vatId, :taxNumber, :iban, :bic, :accountVersion, :blocked,
                                :version, :postcode, :city, :taxKey, :nameKey)
                        ON CONFLICT (company, number) DO UPDATE SET
                            name = excluded.name, vat_id = excluded.vat_id, tax_number = excluded.tax_number,
                            iban = excluded.iban, bic = excluded.bic, account_version = excluded.account_version,
                            blocked = excluded.blocked, version = excluded.version, postcode = excluded.postcode,
                            city = excluded.city, tax_key = excluded.tax_key,
                            name_key = excluded.name_key
                        """.formatted(COLUMNS))
                .param("company", supplier.company())
                .param("number", supplier.number())
                .param("name", supplier.name())
                .param("vatId", supplier.vatId())
                .param("taxNumber", supplier.taxNumber())
                .param("iban", supplier.iban())
                .param("bic", supplier.bic())
                .param("accountVersion", supplier.accountVersion())
                .param("blocked", supplier.blocked())
                .param("version", supplier.version())
                .param("postcode", supplier.postcode())
                .param("city", supplier.city())
                .param("taxKey", taxKey(supplier))
                .param("nameKey", Identifiers.name(supplier.name()))
                .update();
    }

    private static @Nullable String taxKey(Supplier supplier) {
        @Nullable String taxNumber = supplier.taxNumber();
        return taxNumber == null ? null : Identifiers.taxNumber(taxNumber);
    }

    private static Supplier row(ResultSet rs, int rowNumber) throws SQLException {
        return new Supplier(
                rs.getString("company"),
                rs.getString("number"),
                rs.getString("name"),
                rs.getString("vat_id"),
                rs.getString("tax_number"),
                rs.getString("iban"),
                rs.getString("bic"),
                rs.getLong("account_version"),
                rs.getBoolean("blocked"),
                rs.getLong("version"),
                rs.getString("postcode"),
                rs.getString("city"));
    }
}
