package dev.kontor.suite.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.suite.check.Expected;
import dev.kontor.suite.load.GeneratedInvoices;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The kinds of documents that are posted, each with an end of its own. */
enum DocumentKind {
    /** Paid without a person. */
    PLAIN("PAID", 1) {
        @Override
        byte[] bytes(long n) {
            return GeneratedInvoices.invoice(n);
        }
    },
    /** Paid once its approver said yes. */
    LARGE("PAID", 12) {
        @Override
        byte[] bytes(long n) {
            return GeneratedInvoices.invoice(n, 12);
        }
    },
    /** Waits for a clerk. */
    WRONG_SUM("IN_CLARIFICATION", 0) {
        @Override
        byte[] bytes(long n) {
            String amount = "<cbc:TaxInclusiveAmount currencyID=\"EUR\">";
            return new String(GeneratedInvoices.invoice(n), UTF_8)
                    .replace(amount, amount + "9")
                    .getBytes(UTF_8);
        }
    },
    /** Refused at the door. */
    BROKEN("REFUSED", 0) {
        @Override
        byte[] bytes(long n) {
            return ("%PDF-1.7\ncut off " + n).getBytes(UTF_8);
        }
    };

    private final String end;
    private final int times;

    DocumentKind(String end, int times) {
        this.end = end;
        this.times = times;
    }

    static DocumentKind of(long n) {
        return switch ((int) (n % 20)) {
            case 7 -> WRONG_SUM;
            case 11 -> BROKEN;
            case 5, 15 -> LARGE;
            default -> PLAIN;
        };
    }

    /** Whether the n-th document is posted a second time, byte for byte, under another key. */
    static boolean repeated(long n) {
        return n % 20 == 3;
    }

    abstract byte[] bytes(long n);

    Expected expected(String id, long n) {
        @Nullable BigDecimal amount = times == 0 ? null : GeneratedInvoices.gross(n, times);
        return new Expected(id, end, amount);
    }
}
