package dev.kontor.payment.bank;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The unstructured remittance text of a transfer (payment §1.2). */
public final class Remittance {

    /** Characters of {@code RmtInf/Ustrd} in SEPA. */
    public static final int LENGTH = 140;

    private static final DateTimeFormatter GERMAN_DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private Remittance() {}

    /**
     * What the supplier asked for (BT-83) exactly, else invoice number, date, amount due and the discount taken:
     * {@code RE 2026-0815 v. 02.11.2026 1190,00 ./. Skonto 23,80}.
     *
     * @param stated BT-83, null when the document says nothing
     * @param due before discount
     * @param discount zero when none is taken
     * @return in the bank's character set, at most {@value #LENGTH} characters
     */
    public static String text(
            @Nullable String stated, String number, LocalDate date, BigDecimal due, BigDecimal discount) {
        if (stated != null && !stated.isBlank()) {
            return BankText.of(stated, LENGTH);
        }
        String tail = " v. " + GERMAN_DAY.format(date) + " " + german(due);
        String skonto = discount.signum() > 0 ? " ./. Skonto " + german(discount) : "";
        String head = BankText.of("RE " + number, LENGTH - tail.length() - skonto.length());
        return head + tail + skonto;
    }

    private static String german(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString().replace('.', ',');
    }
}
