package dev.kontor.extraction.qr;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.iban4j.IbanUtil;
import org.jspecify.annotations.Nullable;

/**
 * What a code says about the payment it asks for.
 *
 * @param name of the payee
 * @param iban without blanks, its check digits right
 * @param bic null when it is not said
 * @param amount null when the payer has to enter it
 * @param currency ISO 4217
 * @param reference of the payment, structured or not; null when there is none
 */
public record PaymentCode(
        String name,
        String iban,
        @Nullable String bic,
        @Nullable BigDecimal amount,
        String currency,
        @Nullable String reference) {

    private static final Pattern LINES = Pattern.compile("\r\n|\n|\r");

    /** "EUR" before the amount and a point before at most two decimals: EPC069-12 §3.2, AT-04. */
    private static final Pattern EURO = Pattern.compile("EUR(\\d{1,9}(?:\\.\\d{1,2})?)");

    /** Swiss implementation guidelines QR-bill 2.3, §4.2.2. */
    private static final Pattern FRANCS = Pattern.compile("\\d{1,9}\\.\\d{2}");

    /** Empty for a code that asks for no payment, or that breaks the rules of its kind. */
    public static Optional<PaymentCode> of(String payload) {
        List<String> lines = List.of(LINES.split(payload, -1));
        PaymentCode code = switch (lines.getFirst().strip()) {
            case "BCD" -> giro(lines);
            case "SPC" -> swiss(lines);
            default -> null;
        };
        return Optional.ofNullable(code).filter(found -> IbanUtil.isValid(found.iban()));
    }

    /** EPC069-12 version 2.1: quick response code for SEPA credit transfers. */
    private static @Nullable PaymentCode giro(List<String> lines) {
        String amount = at(lines, 7);
        var euro = EURO.matcher(amount == null ? "" : amount);
        String structured = at(lines, 9);
        String name = at(lines, 5);
        String iban = at(lines, 6);
        return name == null || iban == null
                ? null
                : new PaymentCode(
                        name,
                        iban.replace(" ", ""),
                        at(lines, 4),
                        euro.matches() ? new BigDecimal(euro.group(1)) : null,
                        "EUR",
                        structured == null ? at(lines, 10) : structured);
    }

    /** Swiss implementation guidelines QR-bill, §4.2.2: the payload has a fixed sequence of lines. */
    private static @Nullable PaymentCode swiss(List<String> lines) {
        String amount = at(lines, 18);
        String name = at(lines, 5);
        String iban = at(lines, 3);
        String currency = at(lines, 19);
        return name == null || iban == null || currency == null
                ? null
                : new PaymentCode(
                        name,
                        iban.replace(" ", ""),
                        null,
                        amount != null && FRANCS.matcher(amount).matches() ? new BigDecimal(amount) : null,
                        currency,
                        at(lines, 28));
    }

    private static @Nullable String at(List<String> lines, int index) {
        String line = index < lines.size() ? lines.get(index).strip() : "";
        return line.isEmpty() ? null : line;
    }
}
