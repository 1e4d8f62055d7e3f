package dev.kontor.bench.extraction.generate.content;

import dev.kontor.bench.extraction.generate.dice.Dice;
import java.util.Locale;

/**
 * One layout: a supplier's way of writing. Every choice has a name and is thrown for this layout alone, so that choices are
 * independent of each other, and two documents of a layout look alike.
 *
 * @param number from 0 on
 */
public record Layout(long seed, int number, Market market, Form form, Engine engine) {

    /** What kind of page it is. */
    public enum Form {
        LETTER,
        BOXES,
        ERP,
        RECEIPT,
        MINIMAL,
        UTILITY,
        LISTING,
        BAND
    }

    /** What prints it. */
    public enum Engine {
        PDFBOX,
        OPENHTMLTOPDF
    }

    /** The layout of a number; languages and engines come evenly, forms and everything else by chance. */
    public static Layout of(long seed, int number) {
        Dice dice = Dice.of(seed, "layout", number);
        Market market = switch (number % 8) {
            case 0, 1, 2 -> Market.GERMANY;
            case 3 -> dice.pick(Market.AUSTRIA, Market.SWITZERLAND);
            case 4, 5 ->
                dice.pick(
                        Market.BRITAIN,
                        Market.AMERICA,
                        Market.IRELAND,
                        Market.BRITAIN,
                        Market.NETHERLANDS,
                        Market.POLAND);
            default -> dice.pick(Market.FRANCE, Market.FRANCE, Market.BELGIUM, Market.ROMANDIE, Market.LUXEMBOURG);
        };
        Form form = dice.pick(
                Form.LETTER,
                Form.LETTER,
                Form.LETTER,
                Form.BOXES,
                Form.BOXES,
                Form.ERP,
                Form.ERP,
                Form.RECEIPT,
                Form.MINIMAL,
                Form.UTILITY,
                Form.LISTING,
                Form.BAND,
                Form.BAND);
        return new Layout(seed, number, market, form, dice.chance(50) ? Engine.PDFBOX : Engine.OPENHTMLTOPDF);
    }

    /** Throws of this layout for one choice. */
    public Dice dice(String choice) {
        return Dice.of(seed, "choice", number, choice);
    }

    @SafeVarargs
    public final <T> T one(String choice, T... of) {
        return of[dice(choice).between(0, of.length - 1)];
    }

    public boolean yes(String choice, int percent) {
        return dice(choice).chance(percent);
    }

    /** Name of the family that its documents belong to. */
    public String family() {
        return "%s-%s-%04d"
                .formatted(
                        market.country().toLowerCase(Locale.ROOT), form.name().toLowerCase(Locale.ROOT), number);
    }
}
