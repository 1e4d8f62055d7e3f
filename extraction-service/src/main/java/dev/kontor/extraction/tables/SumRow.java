package dev.kontor.extraction.tables;

import dev.kontor.extraction.layout.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Tells rows of the tax breakdown (BG-23) from lines by arithmetic: a rate makes one of their amounts of another. */
final class SumRow {

    private static final BigDecimal CENT = new BigDecimal("0.011");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HIGHEST_RATE = BigDecimal.valueOf(30);

    private SumRow() {}

    /** Whether a row states a rate, the amount it is on and the tax that follows. */
    static boolean taxes(Row row) {
        List<Figure> figures = Figure.in(row);
        for (Figure rate : figures) {
            boolean plausible = rate.decimals() <= 2
                    && rate.value().signum() >= 0
                    && rate.value().compareTo(HIGHEST_RATE) < 0;
            for (Figure base : figures) {
                for (Figure tax : figures) {
                    if (plausible
                            && !base.equals(rate)
                            && !tax.equals(rate)
                            && !base.equals(tax)
                            && makes(rate, base, tax)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean makes(Figure rate, Figure base, Figure tax) {
        BigDecimal exact = base.value().multiply(rate.value()).divide(HUNDRED, 4, RoundingMode.HALF_UP);
        return base.decimals() == 2
                && tax.decimals() == 2
                && base.value().signum() != 0
                && exact.subtract(tax.value()).abs().compareTo(CENT) < 0
                && (rate.value().signum() == 0) == (tax.value().signum() == 0);
    }
}
