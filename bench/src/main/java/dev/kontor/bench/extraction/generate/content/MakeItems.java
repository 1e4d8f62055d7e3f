package dev.kontor.bench.extraction.generate.content;

import dev.kontor.bench.extraction.generate.dice.Dice;
import dev.kontor.bench.extraction.generate.dice.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes up what was bought. A supplier sells goods of one or two trades. */
final class MakeItems {

    private static final List<String> TRADES =
            List.of("office", "it", "craft", "food", "transport", "utility", "print");

    private final Layout layout;
    private final Dice dice;

    MakeItems(Layout layout, Dice dice) {
        this.layout = layout;
        this.dice = dice;
    }

    /** @param rates of tax, the usual one first; one alone goes for all lines */
    List<Item> make(int count, List<BigDecimal> rates, boolean discounts) {
        Words words = Words.in("goods-" + layout.market().language());
        List<String> goods = new ArrayList<>(words.all(layout.dice("trade").pick(TRADES)));
        if (layout.yes("two trades", 30)) {
            goods.addAll(words.all(layout.dice("second trade").pick(TRADES)));
        }
        List<String> mixed = dice.shuffled(goods);
        List<Item> items = new ArrayList<>();
        int step = layout.one("position step", 1, 1, 1, 1, 10);
        for (int i = 0; i < count; i++) {
            String[] good = mixed.get(i % mixed.size()).split(";", -1);
            items.add(item(String.valueOf((i + 1) * step), good, rates, discounts));
        }
        return items;
    }

    private Item item(String position, String[] good, List<BigDecimal> rates, boolean discounts) {
        BigDecimal quantity = quantity(good[1], Integer.parseInt(good[4]));
        BigDecimal price = price(Double.parseDouble(good[2]), Double.parseDouble(good[3]));
        BigDecimal discount =
                discounts && dice.chance(50) ? new BigDecimal(dice.pick("3", "5", "10", "12.5", "15", "20")) : null;
        BigDecimal rate = good[5].equals("r") ? rates.get(rates.size() > 1 ? 1 : 0) : rates.getFirst();
        return new Item(
                position,
                article(),
                good[0],
                details(),
                quantity,
                good[1],
                price,
                discount,
                rate,
                total(quantity, price, discount));
    }

    private static BigDecimal total(BigDecimal quantity, BigDecimal price, @Nullable BigDecimal discount) {
        BigDecimal full = quantity.multiply(price);
        BigDecimal off =
                discount == null ? BigDecimal.ZERO : full.multiply(discount).movePointLeft(2);
        return full.subtract(off).setScale(2, RoundingMode.HALF_UP);
    }

    private BigDecimal quantity(String unit, int most) {
        if (most == 1) {
            return BigDecimal.ONE;
        }
        boolean parts = !unit.equals("H87") && !unit.equals("XPK") && !unit.equals("SET") && dice.chance(45);
        int whole = dice.chance(30) ? dice.between(1, 3) : dice.between(1, most);
        return parts ? new BigDecimal(whole + "." + dice.pick("5", "25", "75", "4", "125")) : BigDecimal.valueOf(whole);
    }

    /** Cheap goods have prices with more than two decimals. */
    private BigDecimal price(double low, double high) {
        double price = low == high ? low : dice.between(low, high);
        int decimals = price < 1 && dice.chance(60) ? 4 : 2;
        if (decimals == 2 && dice.chance(25)) {
            price = Math.max(1, Math.rint(price));
        }
        return BigDecimal.valueOf(price)
                .setScale(decimals, RoundingMode.HALF_UP)
                .max(new BigDecimal("0.05"));
    }

    private String article() {
        return switch (layout.dice("article form").between(0, 5)) {
            case 0 -> dice.digits(6);
            case 1 -> dice.letters(2) + "-" + dice.digits(4);
            case 2 -> dice.digits(3) + "." + dice.digits(3) + "." + dice.digits(2);
            case 3 -> dice.letters(3) + dice.digits(5);
            case 4 -> "A-" + dice.digits(3) + "/" + dice.digits(2);
            default -> dice.digits(13);
        };
    }

    private List<String> details() {
        if (!layout.yes("details", 45) || dice.chance(40)) {
            return List.of();
        }
        List<String> details = new ArrayList<>();
        List<String> words = Words.in("details-" + layout.market().language()).all("details");
        for (int i = dice.between(1, 3); i > 0; i--) {
            details.add(dice.pick(words)
                    .replace("{digits}", dice.digits(dice.between(4, 9)))
                    .replace("{gtin}", "40" + dice.digits(11))
                    .replace("{small}", String.valueOf(dice.between(2, 90)))
                    .replace("{day}", "%02d".formatted(dice.between(1, 28)))
                    .replace("{month}", "%02d".formatted(dice.between(1, 12))));
        }
        return details;
    }
}
