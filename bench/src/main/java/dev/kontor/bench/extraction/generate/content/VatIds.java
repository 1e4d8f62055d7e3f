package dev.kontor.bench.extraction.generate.content;

import dev.kontor.bench.extraction.generate.dice.Dice;

/** VAT ids with the check digits each country prescribes. */
final class VatIds {

    private VatIds() {}

    /** Without blanks, as in a label; empty where there is none (US). */
    static String make(String country, Dice dice) {
        return switch (country) {
            case "DE" -> "DE" + german(dice.digits(8));
            case "AT" -> "ATU" + austrian(dice.digits(7));
            case "CH" -> "CHE" + weighted(dice, 8, 11, 5, 4, 3, 2, 7, 6, 5, 4);
            case "FR" -> french(luhn(dice.digits(8)));
            case "BE" -> belgian(Integer.parseInt(dice.digits(7)));
            case "LU" -> luxembourgish(Integer.parseInt(dice.digits(6)));
            case "GB" -> british(dice.digits(7));
            case "IE" -> irish(dice.digits(7));
            case "NL" -> "NL" + dutch(dice) + "B0" + dice.between(1, 3);
            case "PL" -> "PL" + polish(dice);
            default -> "";
        };
    }

    /** ISO 7064 MOD 11,10. */
    private static String german(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (digits.charAt(i) - '0' + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return digits + (11 - product) % 10;
    }

    private static String austrian(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 2);
            sum += digit / 10 + digit % 10;
        }
        return digits + (96 - sum) % 10;
    }

    /** A SIREN with the key in front of it. */
    private static String french(String siren) {
        return "FR%02d%s".formatted((12 + 3 * (Integer.parseInt(siren) % 97)) % 97, siren);
    }

    private static String belgian(int number) {
        return "BE0%07d%02d".formatted(number, 97 - number % 97);
    }

    private static String luxembourgish(int number) {
        return "LU%06d%02d".formatted(number, number % 89);
    }

    private static String british(String digits) {
        return "GB%s%02d".formatted(digits, 97 - weights(digits, 8, 7, 6, 5, 4, 3, 2) % 97);
    }

    private static String irish(String digits) {
        return "IE" + digits + "WABCDEFGHIJKLMNOPQRSTUV".charAt(weights(digits, 8, 7, 6, 5, 4, 3, 2) % 23);
    }

    private static String dutch(Dice dice) {
        String digits = dice.digits(8);
        int check = weights(digits, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return check == 10 ? dutch(dice) : digits + check;
    }

    private static String polish(Dice dice) {
        String digits = dice.digits(9);
        int check = weights(digits, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11;
        return check == 10 ? polish(dice) : digits + check;
    }

    private static String weighted(Dice dice, int length, int modulus, int... weights) {
        String digits = dice.digits(length);
        int check = modulus - weights(digits, weights) % modulus;
        return check == 10 ? weighted(dice, length, modulus, weights) : digits + check % 11;
    }

    private static int weights(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return sum;
    }

    private static String luhn(String digits) {
        int sum = 0;
        for (int i = digits.length() - 1, factor = 2; i >= 0; i--, factor = 3 - factor) {
            int product = (digits.charAt(i) - '0') * factor;
            sum += product / 10 + product % 10;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
