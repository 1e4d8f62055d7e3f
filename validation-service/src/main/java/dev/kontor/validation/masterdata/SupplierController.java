package dev.kontor.validation.masterdata;

import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.Cursor;
import dev.kontor.kit.web.EntityTag;
import dev.kontor.kit.web.Idempotency;
import dev.kontor.kit.web.IfMatch;
import dev.kontor.kit.web.Page;
import dev.kontor.kit.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The supplier directory over REST. A supplier of a company the caller does not work for does not exist for it. */
@RestController
@RequestMapping("/api/v1/suppliers")
class SupplierController {

    /** What is sent to write a supplier; the ETag carries the version. */
    record SupplierBody(
            @Nullable String name,
            @Nullable String vatId,
            @Nullable String taxNumber,
            @Nullable String iban,
            @Nullable String bic,
            @Nullable Boolean blocked,
            @Nullable String postcode,
            @Nullable String city) {}

    private final Suppliers suppliers;
    private final RecordSupplier recordSupplier;
    private final Idempotency idempotency;

    SupplierController(Suppliers suppliers, RecordSupplier recordSupplier, Idempotency idempotency) {
        this.suppliers = suppliers;
        this.recordSupplier = recordSupplier;
        this.idempotency = idempotency;
    }

    @GetMapping
    @RolesAllowed({"masterdata", "clerk", "finance", "auditor"})
    Page<Supplier> list(
            @RequestParam String company,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        caller.requireCompany(company);
        int size = Page.size(limit);
        String after = Cursor.read(cursor, 1, "", List::getFirst);
        return Page.of(suppliers.after(company, after, size + 1), size, supplier -> Cursor.encode(supplier.number()));
    }

    @GetMapping("/{company}/{number}")
    @RolesAllowed({"masterdata", "clerk", "finance", "auditor"})
    ResponseEntity<Supplier> one(@PathVariable String company, @PathVariable String number, Caller caller) {
        return suppliers
                .find(company, number)
                .filter(supplier -> caller.mayAct(supplier.company()))
                .map(SupplierController::answer)
                .orElseThrow(() -> new ProblemException(
                        MasterDataProblem.SUPPLIER_NOT_FOUND,
                        "No supplier " + number + " of company " + company + "."));
    }

    /** Creates without {@code If-Match}, changes with the ETag that was read. */
    @PutMapping("/{company}/{number}")
    @RolesAllowed("masterdata")
    ResponseEntity<Supplier> put(
            @PathVariable String company,
            @PathVariable String number,
            IfMatch ifMatch,
            @RequestBody SupplierBody body,
            Caller caller) {
        caller.requireCompany(company);
        SupplierEntry entry = SupplierEntry.of(
                body.name(),
                body.vatId(),
                body.taxNumber(),
                body.iban(),
                body.bic(),
                body.blocked(),
                body.postcode(),
                body.city());
        return answer(recordSupplier.one(company, number, entry, ifMatch, caller));
    }

    /** All lines or none; answers how many suppliers are new, changed and unchanged. */
    @PostMapping(path = "/import", consumes = "text/csv")
    @RolesAllowed("masterdata")
    ResponseEntity<ImportResult> importCsv(
            @RequestParam String company,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            @RequestBody String csv,
            Caller caller) {
        caller.requireCompany(company);
        SupplierCsv parsed = parse(csv);
        if (!parsed.errors().isEmpty()) {
            throw new ProblemException(
                            MasterDataProblem.INVALID_IMPORT,
                            parsed.errors().size() + " faulty lines, the first is line "
                                    + parsed.errors().getFirst().line() + ".")
                    .with("errors", parsed.errors());
        }
        return idempotency.once(
                key,
                caller,
                "suppliers/import " + company + " " + csv,
                () -> ResponseEntity.ok(recordSupplier.all(company, parsed.entries(), caller)));
    }

    private static SupplierCsv parse(String csv) {
        try {
            return SupplierCsv.read(new StringReader(csv.startsWith("\ufeff") ? csv.substring(1) : csv));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ResponseEntity<Supplier> answer(Supplier supplier) {
        return ResponseEntity.ok().eTag(EntityTag.of(supplier.version())).body(supplier);
    }
}
