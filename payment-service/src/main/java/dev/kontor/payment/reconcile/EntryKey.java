package dev.kontor.payment.reconcile;

import dev.kontor.payment.bank.BankStatement.Entry;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Tells lines of a statement apart whether or not the bank numbers them: by all they say. */
final class EntryKey {

    private EntryKey() {}

    /** The same line of the same page has the same key however often it is read. */
    static String of(int page, Entry entry) {
        return UUID.nameUUIDFromBytes((page + "|" + entry).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
