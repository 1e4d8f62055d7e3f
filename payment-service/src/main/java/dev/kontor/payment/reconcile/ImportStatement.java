package dev.kontor.payment.reconcile;

import dev.kontor.kit.outbox.Cause;
import dev.kontor.kit.web.ProblemException;
import dev.kontor.payment.PaymentProblem;
import dev.kontor.payment.bank.BankStatement;
import dev.kontor.payment.bank.NotABankStatement;
import dev.kontor.payment.bank.ReadCamt053;
import dev.kontor.payment.proposals.Payment;
import dev.kontor.payment.runs.RunAccounts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in a camt.053 message; what was taken in before has no effect again. */
@Component
class ImportStatement {

    /** Bytes of one message; a day of a large company has a few. */
    static final int LARGEST = 64 * 1024 * 1024;

    private final RunAccounts accounts;
    private final Statements statements;
    private final MatchEntry match;

    ImportStatement(RunAccounts accounts, Statements statements, MatchEntry match) {
        this.accounts = accounts;
        this.statements = statements;
        this.match = match;
    }

    /**
     * All statements of the message, or none.
     *
     * @param allowed is given the companies of each account and throws if the caller may not act for them
     * @param cause of what follows for a payment
     * @throws NotABankStatement if the bytes cannot be read
     * @throws ProblemException UNKNOWN_ACCOUNT
     */
    @Transactional(rollbackFor = NotABankStatement.class)
    public List<ImportedStatement> from(byte[] xml, Consumer<Set<String>> allowed, Function<Payment, Cause> cause)
            throws NotABankStatement {
        List<ImportedStatement> imported = new ArrayList<>();
        for (BankStatement statement : ReadCamt053.read(xml)) {
            if (!accounts.isOurs(statement.account())) {
                throw new ProblemException(
                        PaymentProblem.UNKNOWN_ACCOUNT, "Statement " + statement.id() + " is about another account.");
            }
            Set<String> companies = accounts.companiesOf(statement.account());
            allowed.accept(companies);
            imported.add(take(statement, statements.lock(statement, companies), cause));
        }
        return imported;
    }

    private ImportedStatement take(BankStatement statement, long id, Function<Payment, Cause> cause) {
        ImportedStatement.Count count = new ImportedStatement.Count();
        Set<String> known = statements.entryKeys(id);
        Map<String, Integer> occurrences = new HashMap<>();
        for (BankStatement.Entry entry : statement.entries()) {
            String key = EntryKey.of(statement.page(), entry);
            String unique = key + "/" + occurrences.merge(key, 1, Integer::sum);
            List<EntryPart> parts = EntryPart.of(entry);
            if (known.contains(unique)) {
                count.known(parts.size());
                continue;
            }
            Optional<Booking> booking = Booking.of(statement, entry, cause);
            for (int part = 0; part < parts.size(); part++) {
                EntryPart current = parts.get(part);
                Reason reason =
                        booking.map(found -> match.match(current, found)).orElse(Reason.NO_DATE);
                count.add(reason, statements.add(id, unique, part, entry, current, reason));
            }
        }
        return count.of(statement);
    }
}
