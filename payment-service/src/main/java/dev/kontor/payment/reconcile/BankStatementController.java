package dev.kontor.payment.reconcile;

import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.Idempotency;
import dev.kontor.kit.web.KitProblem;
import dev.kontor.kit.web.Page;
import dev.kontor.kit.web.ProblemException;
import dev.kontor.payment.PaymentProblem;
import dev.kontor.payment.bank.NotABankStatement;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Bank statements: hand one in, look at what could not be matched. */
@RestController
class BankStatementController {

    /** Sums over all statements of the message. */
    record Answer(int matched, int unmatched, int ignored, int known, List<ImportedStatement> statements) {
        static Answer of(List<ImportedStatement> statements) {
            return new Answer(
                    statements.stream().mapToInt(ImportedStatement::matched).sum(),
                    statements.stream().mapToInt(ImportedStatement::unmatched).sum(),
                    statements.stream().mapToInt(ImportedStatement::ignored).sum(),
                    statements.stream().mapToInt(ImportedStatement::known).sum(),
                    statements);
        }
    }

    private final ImportStatement imports;
    private final Statements statements;
    private final Idempotency idempotency;

    BankStatementController(ImportStatement imports, Statements statements, Idempotency idempotency) {
        this.imports = imports;
        this.statements = statements;
        this.idempotency = idempotency;
    }

    /** Idempotent by itself: a statement handed in again counts as known. With a key the answer is the first one too. */
    @PostMapping(
            path = "/api/v1/bank-statements",
            consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
    @RolesAllowed("finance")
    ResponseEntity<Answer> post(
            InputStream body,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            Caller caller)
            throws IOException {
        byte[] xml = body.readNBytes(ImportStatement.LARGEST + 1);
        if (xml.length > ImportStatement.LARGEST) {
            throw new ProblemException(KitProblem.TOO_LARGE, "A statement may have 64 MiB.");
        }
        String request = "bank-statements " + DigestUtils.sha256Hex(xml);
        return idempotency.once(key, caller, request, () -> ResponseEntity.ok(imported(xml, caller)));
    }

    private Answer imported(byte[] xml, Caller caller) {
        try {
            return Answer.of(imports.from(
                    xml,
                    companies -> companies.forEach(caller::requireCompany),
                    payment -> Cause.of(
                            caller, payment.company(), payment.document().id())));
        } catch (NotABankStatement e) {
            throw new ProblemException(PaymentProblem.NOT_A_BANK_STATEMENT, String.valueOf(e.getMessage()));
        }
    }

    @GetMapping("/api/v1/bank-entries")
    @RolesAllowed({"finance", "auditor"})
    Page<BankEntry> entries(
            @RequestParam @Nullable Result result,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        return statements.page(result, caller, cursor, limit);
    }
}
