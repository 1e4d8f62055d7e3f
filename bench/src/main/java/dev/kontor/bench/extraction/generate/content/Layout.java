package dev.kontor.bench.extraction.generate.content;

import dev.kontor.bench.extraction.generate.dice.Dice;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One layout: a supplier's way of writing. Every choice has a name and is thrown for this layout alone, so that choices are
 * independent of each other, and two documents of a layout look alike.
 *
 * @param number from 0 on
 */
public record Layout(long seed, int number, Market market, Form form, Engine engine) {

    private static final List<Market> ENGLISH =
            List.of(Market.BRITAIN, Market.BRITAIN, Market.AMERICA, Market.IRELAND, Market.NETHERLANDS, Market.POLAND);
    private static final List<Market> FRENCH =
            List.of(Market.FRANCE, Market.FRANCE, Market.BELGIUM, Market.ROMANDIE, Market.LUXEMBOURG);
    private static final List<Form> FORMS = List.of(
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
        OPENHTMLTOPDF,
        LIBREOFFICE;

        /** Those that are part of Kontor: they print the same on every machine. */
        public static final Set<Engine> SHIPPED = Set.of(PDFBOX, OPENHTMLTOPDF);

        /** Name in labels and options. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The layout of a number, printed by one of the engines that are shipped. */
    public static Layout of(long seed, int number) {
        return of(seed, number, Engine.SHIPPED);
    }

    /**
     * The layout of a number; languages come evenly, forms, engines and everything else by chance.
     *
     * @param engines to choose from, at least one; nothing but the choice of the engine depends on them
     */
    public static Layout of(long seed, int number, Set<Engine> engines) {
        Dice dice = Dice.of(seed, "layout", number);
        Market market = switch (number % 8) {
            case 0, 1, 2 -> Market.GERMANY;
            case 3 -> dice.pick(Market.AUSTRIA, Market.SWITZERLAND);
            case 4, 5 -> dice.pick(ENGLISH);
            default -> dice.pick(FRENCH);
        };
        return new Layout(seed, number, market, dice.pick(FORMS), engine(dice.between(0, 99), engines));
    }

    private static Engine engine(int percent, Set<Engine> engines) {
        List<Engine> ordered = engines.stream().sorted().toList();
        return ordered.get(percent * ordered.size() / 100);
    }

    /** A layout of a type that has its own, printed by one of the engines that are shipped. */
    public static Layout of(long seed, Kind kind, int number) {
        return of(seed, kind, number, Engine.SHIPPED);
    }

    /** A layout of a type that has its own: other words, other places. Receipts are narrow, letters are not. */
    public static Layout of(long seed, Kind kind, int number, Set<Engine> engines) {
        Layout layout = of(Dice.of(seed, "type", kind).seed(), number, engines);
        Form form = kind == Kind.RECEIPT ? Form.RECEIPT : layout.form == Form.RECEIPT ? Form.LETTER : layout.form;
        return new Layout(layout.seed, number, layout.market, form, layout.engine);
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
