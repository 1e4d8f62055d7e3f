package dev.kontor.bench.extraction.generate.content;

import dev.kontor.bench.extraction.generate.content.Terms.Tier;
import dev.kontor.bench.extraction.generate.content.Terms.Way;
import dev.kontor.bench.extraction.generate.dice.Dice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes up one document of a layout. The seller belongs to the layout, everything else to the document. */
public final class MakeInvoice {

    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 2);
    private static final int DAYS = 2700;
    private static final int BUYERS = 60;

    private final Layout layout;
    private final Dice dice;

    private MakeInvoice(Layout layout, Dice dice) {
        this.layout = layout;
        this.dice = dice;
    }

    /** @param document number of the document within its layout, from 0 on */
    public static Invoice make(Layout layout, Kind kind, int document) {
        return new MakeInvoice(layout, Dice.of(layout.seed(), "document", layout.number(), kind, document)).make(kind);
    }

    private Invoice make(Kind kind) {
        Treatment treatment = treatment();
        Company seller = MakeCompany.in(layout.market(), layout.dice("seller"));
        Company buyer = buyer(treatment);
        LocalDate issued = FIRST_DAY.plusDays(dice.between(0, DAYS));
        Occasion occasion = kind == Kind.INVOICE && dice.chance(8)
                ? dice.pick(Occasion.PREPAYMENT, Occasion.FINAL)
                : Occasion.DELIVERY;
        boolean gross = treatment == Treatment.TAXED
                && layout.yes("gross prices", layout.form() == Layout.Form.RECEIPT ? 70 : 7);
        boolean negative = kind == Kind.CREDIT_NOTE && layout.yes("negative credit", 40);
        List<Item> items =
                new MakeItems(layout, dice).make(count(), rates(treatment), layout.yes("line discounts", 22));
        if (negative) {
            items = items.stream().map(Item::negated).toList();
        }
        List<Adjustment> adjustments = negative ? List.of() : adjustments(items);
        Totals plain = Totals.of(items, adjustments, gross, Totals.zero());
        List<Deduction> deductions = occasion == Occasion.FINAL ? deductions(issued, plain.gross()) : List.of();
        BigDecimal prepaid = occasion == Occasion.FINAL
                ? deductions.stream().map(Deduction::amount).reduce(Totals.zero(), BigDecimal::add)
                : !negative && kind == Kind.INVOICE && layout.yes("prepaid", 8) ? part(plain.gross()) : Totals.zero();
        boolean period = layout.yes("period", 18);
        LocalDate delivered = dice.chance(15) ? issued : issued.minusDays(dice.between(1, 20));
        return new Invoice(
                kind,
                occasion,
                treatment,
                seller,
                buyer,
                number(issued),
                issued,
                period ? null : delivered,
                period ? issued.minusMonths(1).withDayOfMonth(1) : null,
                references(kind, issued),
                items,
                adjustments,
                deductions,
                Totals.of(items, adjustments, gross, prepaid),
                terms(kind, issued),
                gross);
    }

    private Treatment treatment() {
        int thrown = layout.dice("treatment").between(0, 99);
        boolean small = layout.market() == Market.AMERICA
                || layout.market() == Market.SWITZERLAND
                || layout.market() == Market.ROMANDIE;
        if (thrown < 5) {
            return Treatment.SMALL_BUSINESS;
        }
        if (small || thrown >= 17) {
            return Treatment.TAXED;
        }
        return thrown < 10 ? Treatment.REVERSE_CHARGE : thrown < 15 ? Treatment.INTRA_COMMUNITY : Treatment.EXPORT;
    }

    private List<BigDecimal> rates(Treatment treatment) {
        if (treatment != Treatment.TAXED) {
            return List.of(BigDecimal.ZERO);
        }
        List<BigDecimal> rates =
                layout.market().rates().stream().map(BigDecimal::new).toList();
        return layout.yes("several rates", 55) ? rates : List.of(rates.getFirst());
    }

    private Company buyer(Treatment treatment) {
        Market market = treatment == Treatment.INTRA_COMMUNITY || treatment == Treatment.REVERSE_CHARGE
                ? dice.pick(Market.GERMANY, Market.AUSTRIA, Market.FRANCE)
                : layout.market();
        return MakeCompany.in(market, Dice.of(layout.seed(), "buyer", market, dice.between(1, BUYERS)));
    }

    private int count() {
        return switch (layout.dice("line counts").between(0, 9)) {
            case 0, 1 -> 1;
            case 2, 3, 4 -> dice.between(1, 4);
            case 5, 6, 7 -> dice.between(2, 9);
            case 8 -> dice.between(6, 20);
            default -> dice.between(15, 60);
        };
    }

    private List<Adjustment> adjustments(List<Item> items) {
        List<Adjustment> adjustments = new ArrayList<>();
        BigDecimal sum = items.stream().map(Item::total).reduce(Totals.zero(), BigDecimal::add);
        boolean one = items.stream().map(Item::rate).distinct().count() == 1;
        if (layout.yes("discount on all", 12) && one && dice.chance(70)) {
            BigDecimal percent = new BigDecimal(dice.pick("2", "3", "5", "10"));
            adjustments.add(new Adjustment(
                    Totals.share(sum, percent).negate(),
                    percent,
                    items.getFirst().rate()));
        }
        if (layout.yes("freight", 20) && dice.chance(80)) {
            adjustments.add(new Adjustment(
                    new BigDecimal(dice.pick("4.90", "5.95", "7.50", "12.00", "29.00", "49.50")),
                    null,
                    items.getFirst().rate()));
        }
        return adjustments;
    }

    private List<Deduction> deductions(LocalDate issued, BigDecimal gross) {
        List<Deduction> deductions = new ArrayList<>();
        BigDecimal share = gross.multiply(new BigDecimal("0.3")).setScale(2, RoundingMode.HALF_UP);
        for (int i = dice.between(1, 2); i > 0; i--) {
            LocalDate date = issued.minusDays(30L * i + dice.between(0, 20));
            deductions.add(new Deduction(number(date), date, share));
        }
        return deductions;
    }

    private BigDecimal part(BigDecimal gross) {
        return gross.multiply(BigDecimal.valueOf(dice.between(1, 10)))
                .movePointLeft(1)
                .setScale(2, RoundingMode.HALF_UP);
    }

    private String number(LocalDate date) {
        String serial = dice.digits(layout.dice("serial").between(3, 6));
        int year = date.getYear();
        return switch (layout.dice("number form").between(0, 13)) {
            case 0, 1 -> serial;
            case 2, 3 -> year + "-" + serial;
            case 4 -> "RE-" + year + "%02d%02d/".formatted(date.getMonthValue(), date.getDayOfMonth()) + serial;
            case 5 -> layout.one("number prefix", "RE", "RG", "R", "INV", "FA", "F", "SI") + serial;
            case 6 -> layout.one("number prefix", "RE", "RG", "INV", "FA", "SI", "BILL") + "-" + year + "-" + serial;
            case 7 -> layout.one("number prefix", "R", "INV", "FA", "FC") + "/" + year + "/" + serial;
            case 8 -> year + "/" + serial;
            case 9 -> dice.digits(8);
            case 10 -> "%02d%02d".formatted(year % 100, date.getMonthValue()) + serial;
            case 11 -> dice.letters(1) + dice.digits(7);
            case 12 -> serial + "-" + dice.digits(2) + "/" + year % 100;
            default -> dice.digits(3) + " " + dice.digits(4);
        };
    }

    private References references(Kind kind, LocalDate issued) {
        boolean refers = kind == Kind.CREDIT_NOTE || kind == Kind.CORRECTION || kind == Kind.REMINDER;
        LocalDate before = issued.minusDays(dice.between(8, 90));
        boolean orders = layout.yes("orders", 55);
        return new References(
                orders ? order() : null,
                orders ? issued.minusDays(dice.between(5, 40)) : null,
                dice.pick("", "K", "D-", "10") + dice.digits(5),
                dice.pick("LS", "", "L-", "8") + dice.digits(6),
                dice.pick("AB-", "", "VA", "SO") + dice.digits(6),
                dice.pick("P-", "BV ", "", "KST ") + dice.digits(4),
                MakeCompany.in(layout.market(), layout.dice("contact" + dice.between(1, 3)))
                        .person(),
                dice.digits(10),
                refers ? number(before) : null,
                refers ? before : null);
    }

    private String order() {
        return switch (dice.between(0, 5)) {
            case 0 -> "PO-" + dice.digits(5);
            case 1 -> "45" + dice.digits(8);
            case 2 -> "B" + dice.digits(6);
            case 3 -> dice.digits(4) + "/" + dice.digits(2);
            case 4 -> "BE-" + dice.digits(4) + "-" + dice.digits(3);
            default -> dice.digits(7);
        };
    }

    private Terms terms(Kind kind, LocalDate issued) {
        int thrown = layout.dice("payment way").between(0, 99);
        if ((kind != Kind.INVOICE && kind != Kind.CORRECTION) || thrown < 6) {
            return new Terms(kind == Kind.INVOICE ? Way.PAID : Way.TRANSFER, 0, null, List.of());
        }
        int days = layout.one("term of payment", 0, 7, 10, 14, 14, 21, 30, 30, 30, 45, 60);
        if (thrown < 16) {
            return new Terms(Way.DEBIT, days, days == 0 ? null : issued.plusDays(days), List.of());
        }
        return new Terms(Way.TRANSFER, days, days == 0 ? null : issued.plusDays(days), tiers(days, issued));
    }

    private List<Tier> tiers(int days, LocalDate issued) {
        int count = days < 14 ? 0 : layout.one("tiers", 0, 0, 0, 1, 1, 1, 2, 3);
        List<Tier> tiers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int within = days * (i + 1) / (count + 2);
            tiers.add(tier(within, String.valueOf(count - i + 1), issued));
        }
        return tiers;
    }

    private Tier tier(int days, String percent, LocalDate issued) {
        @Nullable String half = days % 2 == 1 ? ".5" : null;
        return new Tier(days, new BigDecimal(half == null ? percent : percent + half), issued.plusDays(days));
    }
}
