package dev.kontor.extraction.fields;

import dev.kontor.events.document.VatGroup;
import dev.kontor.extraction.fields.Arithmetic.Triple;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses net, tax and gross together, and then what is still to be paid: amounts that add up (BR-CO-15: BT-112 = BT-109
 * + BT-110; BR-CO-16: BT-115 = BT-112 - BT-113) outweigh amounts that only stand well.
 */
final class Totals {

    private static final double ADDS_UP = 4;
    private static final double AT_ONE_RATE = 1;
    private static final double BREAKDOWN = 2;
    private static final double CONTRADICTS = -5;
    private static final double EXTRA = 1;
    private static final double LINES_SUM_UP = 2;
    private static final double PAID = 6;
    /** Pages with several rates often leave out the sum of the tax. */
    private static final double NOT_PRINTED = 0.2;

    private static final double HALF = 0.5;
    private static final double LIKELY = 0.1;

    private final AmountOdds odds;
    private final Arithmetic arithmetic;
    private final Map<String, Choice> choices = new HashMap<>();
    private final long breakdown;
    private final boolean exempt;
    private final Borne borne;

    private Totals(
            Map<String, Ranking> rankings, Arithmetic arithmetic, List<VatGroup> groups, boolean exempt, Borne borne) {
        this.borne = borne;
        this.exempt = exempt && groups.isEmpty();
        this.odds = new AmountOdds(rankings);
        this.arithmetic = arithmetic;
        this.breakdown = groups.stream()
                .map(VatGroup::amount)
                .mapToLong(
                        amount -> amount == null ? 0 : amount.movePointRight(2).longValue())
                .sum();
    }

    /** @param exempt whether the pages say why they charge no tax */
    static Map<String, Choice> of(
            Map<String, Ranking> rankings, Arithmetic arithmetic, List<VatGroup> groups, boolean exempt, Borne borne) {
        Totals totals = new Totals(rankings, arithmetic, groups, exempt, borne);
        totals.netTaxGross();
        totals.due();
        return totals.choices;
    }

    private void netTaxGross() {
        Set<Triple> tried = new HashSet<>(arithmetic.triples());
        List<Long> nets = odds.values("netTotal");
        List<Long> grosses = odds.values("grossTotal");
        // a total that cannot be read follows from what was paid
        borne.paid().stream().filter(paid -> !grosses.contains(paid)).forEach(grosses::add);
        for (long net : nets) {
            for (long gross : grosses) {
                tried.add(new Triple(net, gross - net, gross));
            }
        }
        for (long gross : grosses) {
            tried.add(new Triple(gross, 0, gross));
            for (long net : nets.subList(0, Math.min(3, nets.size()))) {
                odds.values("taxTotal").stream().limit(3).forEach(tax -> tried.add(new Triple(net, tax, gross)));
            }
        }
        Triple best = null;
        double most = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (Triple triple : tried) {
            double score = score(triple);
            if (score > most) {
                second = best != null && best.gross() == triple.gross() ? second : most;
                most = score;
                best = triple;
            } else if (score > second && (best == null || triple.gross() != best.gross())) {
                second = score;
            }
        }
        if (best != null) {
            boolean clear = most - second > 1;
            boolean agrees = adds(best) && clear;
            put("netTotal", best.net(), agrees || (clear && borne.net(best.net())));
            put("taxTotal", best.tax(), agrees);
            put("grossTotal", best.gross(), agrees || (clear && borne.gross(best.gross())));
        }
    }

    private double score(Triple triple) {
        double score = Math.log(borne("netTotal", triple.net())) + Math.log(borne("grossTotal", triple.gross()));
        score += borne.net(triple.net()) ? LINES_SUM_UP : borne.net(triple.gross()) ? LINES_SUM_UP / 2 : 0;
        score += borne.paid(triple.gross()) ? PAID : 0;
        long missing = triple.gross() - triple.net() - triple.tax();
        boolean surelyTaxed = triple.atOneRate() && odds.probability("taxTotal", triple.tax()) > HALF;
        if (exempt && !surelyTaxed && (triple.tax() != 0 || missing != 0)) {
            // freight that is added is no tax where there is none
            return score + CONTRADICTS + Math.log(AmountOdds.FLOOR);
        }
        if (missing != 0) {
            // something came on top that is neither: freight after tax, a rounding
            boolean stated = arithmetic.count(Math.abs(missing)) > 0
                    && Math.abs(missing) < Math.abs(triple.gross())
                    && Math.abs(triple.tax()) < Math.abs(triple.gross());
            return score + Math.log(odds.probability("taxTotal", triple.tax())) + (stated ? EXTRA : CONTRADICTS);
        }
        boolean taxStated = arithmetic.count(triple.tax()) > 0;
        if (triple.tax() == 0) {
            // most pages without tax say so only by having one total
            score += Math.log(Math.max(odds.none("taxTotal"), odds.probability("taxTotal", 0)))
                    + (noneStated(triple) ? ADDS_UP : 0);
        } else if (taxStated) {
            score += Math.log(odds.probability("taxTotal", triple.tax()))
                    + ADDS_UP
                    + (triple.atOneRate() ? AT_ONE_RATE : 0);
        } else {
            score += triple.tax() == breakdown
                    ? Math.log(Math.max(odds.none("taxTotal"), NOT_PRINTED)) + ADDS_UP
                    : Math.log(odds.none("taxTotal")) + CONTRADICTS;
        }
        return score + (breakdown != 0 && triple.tax() == breakdown ? BREAKDOWN : 0);
    }

    private boolean adds(Triple triple) {
        if (triple.net() + triple.tax() != triple.gross()) {
            return false;
        }
        if (triple.tax() == 0) {
            return noneStated(triple);
        }
        boolean stated = arithmetic.count(triple.tax()) > 0
                && (triple.tax() == breakdown || triple.atOneRate() || rated(triple));
        return stated || triple.tax() == breakdown;
    }

    /** Of a tax of 0: whether the page says so, and states the same amount without it and with it. */
    private boolean noneStated(Triple triple) {
        return triple.net() == triple.gross()
                && odds.probability("taxTotal", 0) > LIKELY
                && arithmetic.count(triple.gross()) > 1;
    }

    private boolean rated(Triple triple) {
        return odds.probability("taxTotal", triple.tax()) > 0.5 && odds.probability("grossTotal", triple.gross()) > 0.5;
    }

    /** What is to be paid is the gross amount less what was paid before. */
    private void due() {
        Choice gross = choices.get("grossTotal");
        if (gross == null) {
            return;
        }
        long total = Arithmetic.cents(gross.value());
        long bestDue = total;
        long bestPaid = 0;
        double most =
                Math.log(Math.max(AmountOdds.FLOOR, odds.probability("duePayable", total) + odds.none("duePayable")))
                        + Math.log(Math.max(AmountOdds.FLOOR, odds.none("prepaidTotal")))
                        + 1;
        for (long paid : odds.values("prepaidTotal")) {
            long due = total - Math.abs(paid);
            if (paid != 0 && arithmetic.count(due) > 0) {
                double score = Math.log(odds.probability("prepaidTotal", paid))
                        + Math.log(odds.probability("duePayable", due))
                        + ADDS_UP;
                if (score > most) {
                    most = score;
                    bestDue = due;
                    bestPaid = paid;
                }
            }
        }
        put("duePayable", bestDue, gross.confirmed());
        Choice stated = odds.best("prepaidTotal");
        if (bestPaid != 0) {
            put("prepaidTotal", bestPaid, true);
        } else if (stated != null && Arithmetic.cents(stated.value()) == 0) {
            choices.put("prepaidTotal", stated);
        }
        // a page may print a minus before what it deducts; BT-113 has none
        choices.computeIfPresent(
                "prepaidTotal",
                (field, paid) -> paid.value(AmountOdds.decimal(Math.abs(Arithmetic.cents(paid.value())))));
    }

    /** What was paid at a till is likely a total, wherever it stands and if nowhere. */
    private double borne(String field, long cents) {
        double probability = odds.probability(field, cents);
        return borne.paid(cents) ? Math.max(HALF, probability) : probability;
    }

    private void put(String field, long cents, boolean agrees) {
        Choice choice = odds.choice(field, cents, agrees);
        if (choice != null) {
            choices.put(field, choice);
        }
    }
}
