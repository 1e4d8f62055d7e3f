package dev.kontor.extraction.einvoice;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Normal forms of what e-invoices state. */
final class Values {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d{1,18}(\\.\\d{0,12})?|\\.\\d{1,12})");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Values() {}

    /** The value in its normal form; null when it is not of that form. */
    static @Nullable String normal(Term.Form form, String stated) {
        return switch (form) {
            case TEXT, NOTE -> stated;
            case DATE -> {
                LocalDate date = date(stated);
                yield date == null ? null : date.toString();
            }
            case AMOUNT -> {
                BigDecimal amount = decimal(stated);
                yield amount == null ? null : amount.toPlainString();
            }
            case IDENTIFIER -> BLANKS.matcher(stated).replaceAll("").toUpperCase(Locale.ROOT);
        };
    }

    /** A decimal with a point, as XML Schema writes it; null when it is none. */
    static @Nullable BigDecimal decimal(@Nullable String stated) {
        return stated != null && DECIMAL.matcher(stated).matches() ? new BigDecimal(stated) : null;
    }

    /** {@code yyyyMMdd} (format 102 of UNTDID 2379) or ISO 8601, a time or zone after it left out; null when neither. */
    static @Nullable LocalDate date(String stated) {
        try {
            if (stated.length() >= 10 && stated.charAt(4) == '-') {
                return LocalDate.parse(stated.substring(0, 10));
            }
            return stated.length() < 8
                    ? null
                    : LocalDate.parse(stated.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException notADate) {
            return null;
        }
    }
}
