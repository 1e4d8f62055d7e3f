package dev.kontor.bench.extraction.generate.content;

import dev.kontor.bench.extraction.generate.dice.Dice;
import dev.kontor.bench.extraction.generate.dice.Words;
import java.math.BigInteger;

/**
 * A bank account that nobody has.
 *
 * @param iban without blanks, with right check digits (ISO 13616)
 * @param bic of eight or eleven characters
 * @param bank its name
 */
public record Account(String iban, String bic, String bank) {

    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    static Account make(String country, String language, Dice dice) {
        String place = country.equals("US") ? "GB" : country;
        String letters = dice.letters(4);
        String bban = bban(place, letters, dice);
        String city = dice.letters(1) + dice.pick("F", "M", "H", "K", "1", "2", "X");
        String branch = dice.chance(50) ? dice.pick("XXX", dice.digits(3), dice.letters(3)) : "";
        return new Account(
                place + check(bban, place) + bban,
                letters + place + city + branch,
                dice.pick(Words.in("names-" + language).all("banks")));
    }

    private static String bban(String country, String letters, Dice dice) {
        return switch (country) {
            case "AT" -> dice.digits(16);
            case "CH" -> dice.digits(17);
            case "FR" -> french(dice);
            case "BE" -> belgian(dice.digits(10));
            case "LU" -> dice.digits(16);
            case "GB", "IE" -> letters + dice.digits(14);
            case "NL" -> letters + dice.digits(10);
            case "PL" -> dice.digits(24);
            default ->
                dice.pick("1", "2", "3", "4", "5", "6", "7", "8") + dice.digits(7) + "0".repeat(2) + dice.digits(8);
        };
    }

    /** Bank, branch, account and the RIB key of them. */
    private static String french(Dice dice) {
        String bank = dice.digits(5);
        String branch = dice.digits(5);
        String account = dice.digits(11);
        long sum = 89 * Long.parseLong(bank) + 15 * Long.parseLong(branch) + 3 * Long.parseLong(account);
        return bank + branch + account + "%02d".formatted(97 - sum % 97);
    }

    private static String belgian(String digits) {
        long rest = Long.parseLong(digits) % 97;
        return digits + "%02d".formatted(rest == 0 ? 97 : rest);
    }

    private static String check(String bban, String country) {
        StringBuilder digits = new StringBuilder();
        for (char sign : (bban + country + "00").toCharArray()) {
            digits.append(Character.digit(sign, Character.MAX_RADIX));
        }
        return "%02d"
                .formatted(98 - new BigInteger(digits.toString()).mod(MODULUS).intValue());
    }
}
