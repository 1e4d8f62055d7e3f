package dev.kontor.payment.reconcile;

import dev.kontor.payment.bank.BankStatement;
import java.util.ArrayList;
import java.util.List;

/**
 * What an import did.
 *
 * @param known parts of lines that had been imported before
 * @param entries the unmatched ones of this import
 */
record ImportedStatement(
        String statementId,
        String account,
        int matched,
        int unmatched,
        int ignored,
        int known,
        List<BankEntry> entries) {

    ImportedStatement {
        entries = List.copyOf(entries);
    }

    /** Counts while the lines go by. */
    static final class Count {
        private int matched;
        private int ignored;
        private int known;
        private final List<BankEntry> unmatched = new ArrayList<>();

        void known(int parts) {
            known += parts;
        }

        void add(Reason reason, BankEntry entry) {
            switch (reason.result()) {
                case MATCHED -> matched++;
                case IGNORED -> ignored++;
                case UNMATCHED -> unmatched.add(entry);
            }
        }

        ImportedStatement of(BankStatement statement) {
            return new ImportedStatement(
                    statement.id(), statement.account(), matched, unmatched.size(), ignored, known, unmatched);
        }
    }
}
