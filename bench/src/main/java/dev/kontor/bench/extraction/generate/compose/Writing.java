package dev.kontor.bench.extraction.generate.compose;

import dev.kontor.bench.extraction.generate.content.Layout;
import dev.kontor.bench.extraction.generate.content.Market;
import dev.kontor.bench.extraction.generate.dice.Dice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a layout writes numbers, amounts and dates. */
final class Writing {

    private final Layout layout;
    private final String decimal;
    private final String group;
    private final String money;
    private final int minus;
    private final DateTimeFormatter date;

    Writing(Layout layout) {
        this.layout = layout;
        Dice dice = layout.dice("numbers");
        boolean point = layout.market().language().equals("en")
                || layout.market().country().equals("CH");
        decimal = point ? "." : ",";
        group = group(dice);
        money = moneyForm(dice);
        minus = dice.between(0, 9);
        date = DateTimeFormatter.ofPattern(dateForm(layout.dice("dates")), locale());
    }

    private String group(Dice dice) {
        if (dice.chance(12)) {
            return "";
        }
        return switch (layout.market().country()) {
            case "CH" -> dice.pick("'", "’", "'");
            case "FR", "BE", "LU" -> dice.pick(" ", "\u00a0", " ", ".");
            case "AT" -> dice.pick(".", ".", " ");
            case "DE" -> ".";
            default -> ",";
        };
    }

    private String moneyForm(Dice dice) {
        String code = layout.market().currency();
        String symbol = switch (code) {
            case "EUR" -> "€";
            case "GBP" -> "£";
            case "USD" -> "$";
            default -> code;
        };
        if (symbol.equals("£") || symbol.equals("$")) {
            return dice.pick(symbol + "{}", symbol + "{}", symbol + " {}", "{} " + code, "{}");
        }
        return layout.market().language().equals("en")
                ? dice.pick(symbol + "{}", "{} " + symbol, code + " {}", "{}", symbol + " {}")
                : dice.pick(
                        "{} " + symbol,
                        "{} " + symbol,
                        "{}",
                        "{} " + code,
                        code + " {}",
                        "{}" + symbol,
                        symbol + " {}");
    }

    private String dateForm(Dice dice) {
        if (layout.market() == Market.AMERICA) {
            return dice.pick("MM/dd/yyyy", "M/d/yyyy", "MMMM d, yyyy", "MMM d, yyyy", "yyyy-MM-dd", "MM/dd/yyyy");
        }
        return switch (layout.market().language()) {
            case "de" ->
                dice.pick(
                        "dd.MM.yyyy",
                        "dd.MM.yyyy",
                        "dd.MM.yyyy",
                        "d.M.yyyy",
                        "dd.MM.yy",
                        "d. MMMM yyyy",
                        "dd. MMMM yyyy",
                        "yyyy-MM-dd",
                        "d. MMM yyyy");
            case "fr" ->
                dice.pick(
                        "dd/MM/yyyy",
                        "dd/MM/yyyy",
                        "dd/MM/yyyy",
                        "d MMMM yyyy",
                        "dd.MM.yyyy",
                        "dd-MM-yyyy",
                        "dd/MM/yy",
                        "d MMM yyyy");
            default ->
                dice.pick(
                        "dd/MM/yyyy",
                        "dd/MM/yyyy",
                        "d MMMM yyyy",
                        "d MMM yyyy",
                        "dd-MMM-yyyy",
                        "yyyy-MM-dd",
                        "dd.MM.yyyy",
                        "dd-MM-yyyy");
        };
    }

    private Locale locale() {
        return switch (layout.market()) {
            case AMERICA -> Locale.US;
            case BRITAIN, IRELAND, NETHERLANDS, POLAND -> Locale.UK;
            case AUSTRIA -> Locale.of("de", "AT");
            case GERMANY -> Locale.GERMANY;
            case SWITZERLAND -> Locale.of("de", "CH");
            case FRANCE, BELGIUM, LUXEMBOURG, ROMANDIE -> Locale.FRANCE;
        };
    }

    String date(LocalDate day) {
        return day.format(date);
    }

    /** Whether amounts carry a sign or the code of their currency. */
    boolean namesCurrency() {
        return !money.equals("{}");
    }

    String money(BigDecimal amount) {
        return signed(amount, money.replace("{}", digits(amount.abs(), 2)));
    }

    /** Without a currency. */
    String amount(BigDecimal amount) {
        return signed(amount, digits(amount.abs(), Math.max(2, amount.scale())));
    }

    private String signed(BigDecimal amount, String text) {
        if (amount.signum() >= 0) {
            return text;
        }
        return switch (minus) {
            case 0 -> text + "-";
            case 1 -> "- " + text;
            case 2 -> "(" + text + ")";
            default -> "-" + text;
        };
    }

    String quantity(BigDecimal quantity) {
        int decimals = layout.one("quantity decimals", 0, 0, 0, 2, 3);
        return (quantity.signum() < 0 ? "-" : "") + digits(quantity.abs(), Math.max(decimals, quantity.scale()));
    }

    /** Without the sign. */
    String percent(BigDecimal percent) {
        int decimals = layout.one("percent decimals", 0, 0, 0, 1, 2);
        BigDecimal plain = percent.stripTrailingZeros();
        return digits(plain, Math.max(decimals, plain.scale()));
    }

    private String digits(BigDecimal number, int decimals) {
        String plain = number.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder(whole);
        for (int i = whole.length() - 3; i > 0; i -= 3) {
            text.insert(i, group);
        }
        return point < 0 ? text.toString() : text + decimal + plain.substring(point + 1);
    }
}
