package dev.kontor.validation.masterdata;

import dev.kontor.kit.ident.Ids;
import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.outbox.Outbox;
import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.EntityTag;
import dev.kontor.kit.web.IfMatch;
import dev.kontor.kit.web.ProblemException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates or changes suppliers and publishes each new state. Account changes count {@code accountVersion} up and take
 * effect at once; they do not ask for a second person.
 */
@Component
class RecordSupplier {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9._-]{1,40}");

    private final Suppliers suppliers;
    private final Outbox outbox;
    private final Ids ids;

    RecordSupplier(Suppliers suppliers, Outbox outbox, Ids ids) {
        this.suppliers = suppliers;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** Whether this can be the number of a supplier. */
    static boolean isNumber(String number) {
        return NUMBER.matcher(number).matches();
    }

    /**
     * Writes one supplier.
     *
     * @param seen the version the caller saw; nothing when the caller means to create
     * @throws ProblemException INVALID_SUPPLIER, PRECONDITION_REQUIRED when the supplier exists and no version is given,
     *     PRECONDITION_FAILED when it is another one
     */
    @Transactional
    public Supplier one(String company, String number, SupplierEntry entry, IfMatch seen, Caller caller) {
        if (!isNumber(number) || !entry.faults().isEmpty()) {
            throw new ProblemException(
                    MasterDataProblem.INVALID_SUPPLIER,
                    isNumber(number) ? String.join(", ", entry.faults()) : "number is not valid");
        }
        suppliers.advance(company);
        Optional<Supplier> present = suppliers.find(company, number);
        seen.require(present.map(supplier -> EntityTag.of(supplier.version())).orElse(null));
        return record(company, number, entry, present, Cause.of(caller, company, ids.next()));
    }

    /** Writes many, all or none; what does not change is not published again. */
    @Transactional
    public ImportResult all(String company, Map<String, SupplierEntry> entries, Caller caller) {
        suppliers.advance(company);
        UUID correlationId = ids.next();
        Cause cause = Cause.of(caller, company, correlationId);
        int created = 0;
        int changed = 0;
        for (Map.Entry<String, SupplierEntry> entry : entries.entrySet()) {
            Optional<Supplier> present = suppliers.find(company, entry.getKey());
            Supplier next = record(company, entry.getKey(), entry.getValue(), present, cause);
            created += present.isEmpty() ? 1 : 0;
            changed += present.isPresent() && !present.get().equals(next) ? 1 : 0;
        }
        return new ImportResult(created, changed, entries.size() - created - changed);
    }

    private Supplier record(
            String company, String number, SupplierEntry entry, Optional<Supplier> present, Cause cause) {
        Supplier next = present.map(entry::applyTo).orElseGet(() -> entry.create(company, number));
        if (present.filter(next::equals).isEmpty()) {
            suppliers.save(next);
            outbox.append(cause, next.id(), next.recorded());
        }
        return next;
    }
}
