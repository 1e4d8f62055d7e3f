package dev.kontor.extraction.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of a field's value: what a model calls the value has to follow from what is printed. */
enum Form {
    TEXT {
        @Override
        boolean agree(String printed, String value) {
            return bare(printed).equals(bare(value));
        }
    },
    DATE {
        @Override
        boolean agree(String printed, String value) {
            try {
                LocalDate date = LocalDate.parse(value);
                Matcher numbers = NUMBER.matcher(printed);
                boolean day = false;
                boolean year = false;
                while (numbers.find()) {
                    int number = Integer.parseInt(numbers.group());
                    day |= number == date.getDayOfMonth();
                    year |= number == date.getYear() || number == date.getYear() % 100;
                }
                return day && year;
            } catch (DateTimeException e) {
                return false;
            }
        }
    },
    AMOUNT {
        @Override
        boolean agree(String printed, String value) {
            return DECIMAL.matcher(value).matches()
                    && amount(printed).filter(new BigDecimal(value)::equals).isPresent();
        }
    },
    IBAN {
        @Override
        boolean agree(String printed, String value) {
            return bare(printed).equals(bare(value)) && isIban(bare(value));
        }
    },
    CURRENCY {
        @Override
        boolean agree(String printed, String value) {
            return printed.equals(value) ? value.matches("[A-Z]{3}") : value.equals(SIGNS.get(printed));
        }
    };

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}\\.\\d{2}");
    private static final Pattern PRINTED = Pattern.compile("(-?)\\s?([\\d.,'’\\s]*\\d)[.,](\\d{2})");
    private static final Map<String, String> SIGNS = Map.of("€", "EUR", "$", "USD", "£", "GBP");

    /** Whether the value says what is printed. */
    abstract boolean agree(String printed, String value);

    static String bare(String text) {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** What is printed as an amount with two decimals, in whatever writing; currency signs may stand around it. */
    private static Optional<BigDecimal> amount(String printed) {
        Matcher matcher =
                PRINTED.matcher(printed.replaceAll("\\p{Sc}|[A-Z]{3}", "").strip());
        return matcher.matches()
                ? Optional.of(new BigDecimal(
                        matcher.group(1) + matcher.group(2).replaceAll("\\D", "") + "." + matcher.group(3)))
                : Optional.empty();
    }

    /** ISO 13616: the check digits make the number 1 modulo 97. */
    private static boolean isIban(String text) {
        if (!text.matches("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}")) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        for (char c : (text.substring(4) + text.substring(0, 4)).toCharArray()) {
            digits.append(Character.digit(c, 36));
        }
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }
}
