package dev.kontor.bench.extraction.generate.content;

import dev.kontor.bench.extraction.generate.dice.Dice;

/** National tax numbers in the forms their offices write them. */
final class TaxNumbers {

    private TaxNumbers() {}

    /** As printed; the label has it the same way. Empty where sellers print none. */
    static String make(String country, Dice dice) {
        return switch (country) {
            case "DE" -> german(dice);
            case "AT" -> "%s %s/%s".formatted(dice.digits(2), dice.digits(3), dice.digits(4));
            case "US" -> "%s-%s".formatted(dice.digits(2), dice.digits(7));
            default -> "";
        };
    }

    /** The regional forms of the Länder, which differ in length and in where the slashes stand. */
    private static String german(Dice dice) {
        return switch (dice.between(0, 6)) {
            case 0 -> "%s/%s/%s".formatted(dice.digits(2), dice.digits(3), dice.digits(5));
            case 1 -> "%s/%s/%s".formatted(dice.digits(3), dice.digits(3), dice.digits(5));
            case 2 -> "%s/%s/%s".formatted(dice.digits(3), dice.digits(4), dice.digits(4));
            case 3 -> "0%s %s %s".formatted(dice.digits(2), dice.digits(3), dice.digits(5));
            case 4 -> "%s %s %s".formatted(dice.digits(2), dice.digits(3), dice.digits(5));
            case 5 -> "%s%s/%s".formatted(dice.digits(2), dice.digits(3), dice.digits(5));
            default -> "%s-%s-%s".formatted(dice.digits(3), dice.digits(3), dice.digits(5));
        };
    }
}
