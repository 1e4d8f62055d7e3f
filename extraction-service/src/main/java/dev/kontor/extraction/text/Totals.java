package dev.kontor.extraction.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The totals of an invoice: amounts by their labels, chosen so that net + tax (+ freight) = gross where any do. */
final class Totals {

    private static final Pattern NO_LABEL =
            Pattern.compile("[€$£%]|\\b(?:EUR|USD|GBP|CHF)\\b|\\d+(?:[.,]\\d+)?\\s?%|" + Amounts.FORM.pattern());
    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);
    private static final int MAX_OF_A_KIND = 12;
    private static final double ADDS_UP = 0.97;
    private static final double LABELLED = 0.7;
    private static final double DERIVED = 0.6;

    private record Amount(BigDecimal value, @Nullable Found found) {
        Found confidence(double confidence) {
            return found == null
                    ? new Found(value.toPlainString(), Math.min(confidence, DERIVED), null)
                    : found.confidence(confidence);
        }
    }

    private final Map<TotalLabels, List<Amount>> labelled = new EnumMap<>(TotalLabels.class);
    private final Map<String, Found> chosen = new LinkedHashMap<>();

    private Totals() {}

    /** By field name; what was not found is absent. Amounts as printed, also negative ones. */
    static Map<String, Found> of(List<Line> lines) {
        Totals totals = new Totals();
        lines.forEach(totals::label);
        totals.choose();
        return totals.chosen;
    }

    private void label(Line line) {
        Matcher amount = Amounts.FORM.matcher(line.text());
        Span last = null;
        while (amount.find()) {
            last = line.span(amount.start(), amount.end());
        }
        if (last == null) {
            return;
        }
        BigDecimal value = Amounts.parse(last.text());
        Found found = last.found(value.toPlainString(), LABELLED);
        TotalLabels.of(label(line.text().substring(0, last.start())))
                .ifPresent(kind ->
                        labelled.computeIfAbsent(kind, k -> new ArrayList<>()).add(new Amount(value, found)));
    }

    /** The last column before the amounts that has words in it. */
    private static String label(String before) {
        String label = "";
        for (String column : NO_LABEL.matcher(before).replaceAll(" ").split("\t", -1)) {
            if (column.chars().filter(Character::isLetter).count() > 1) {
                label = column;
            }
        }
        return label;
    }

    private List<Amount> all(TotalLabels... kinds) {
        List<Amount> all = new ArrayList<>();
        for (TotalLabels kind : kinds) {
            // totals stand at the end: later ones first, and a long list of them is none
            labelled.getOrDefault(kind, List.of()).reversed().stream()
                    .limit(MAX_OF_A_KIND)
                    .forEach(all::add);
        }
        return all;
    }

    private void choose() {
        List<Amount> gross = all(TotalLabels.GROSS, TotalLabels.TOTAL, TotalLabels.DUE);
        List<Amount> net = all(TotalLabels.NET, TotalLabels.TOTAL);
        List<Amount> tax = taxes();
        if (!choose(gross, net, tax)) {
            keep("grossTotal", gross);
            keep("netTotal", all(TotalLabels.NET));
            keep("taxTotal", all(TotalLabels.TAX_TOTAL, TotalLabels.TAX));
        }
        // printed as a deduction, stated without sign (BT-113)
        keep("prepaidTotal", all(TotalLabels.PREPAID));
        chosen.computeIfPresent("prepaidTotal", (field, paid) -> paid.value(new BigDecimal(paid.value()).abs()));
        due();
    }

    /** Stated sums of tax first, then single rates, then the sums of two and more of the last rates. */
    private List<Amount> taxes() {
        List<Amount> taxes = new ArrayList<>(all(TotalLabels.TAX_TOTAL));
        List<Amount> single = all(TotalLabels.TAX);
        taxes.addAll(single);
        BigDecimal sum = BigDecimal.ZERO;
        for (Amount rate : single) {
            sum = sum.add(rate.value);
            taxes.add(new Amount(sum, null));
        }
        return taxes;
    }

    private boolean choose(List<Amount> gross, List<Amount> net, List<Amount> tax) {
        List<BigDecimal> charges = new ArrayList<>(List.of(BigDecimal.ZERO));
        all(TotalLabels.CHARGE).forEach(charge -> charges.add(charge.value));
        for (Amount g : gross) {
            for (Amount n : net) {
                for (Amount t : tax) {
                    for (BigDecimal charge : charges) {
                        BigDecimal sum = n.value.add(t.value).add(charge);
                        if (!g.equals(n) && sum.compareTo(g.value) == 0 && g.value.signum() != 0) {
                            chosen.put("netTotal", n.confidence(ADDS_UP));
                            chosen.put("taxTotal", t.confidence(ADDS_UP));
                            chosen.put("grossTotal", g.confidence(ADDS_UP));
                            return true;
                        }
                    }
                }
            }
        }
        return untaxed(gross, net);
    }

    /** No tax is shown and a net total equals a gross one. */
    private boolean untaxed(List<Amount> gross, List<Amount> net) {
        for (Amount g : gross) {
            for (Amount n : net) {
                if (!g.equals(n) && all(TotalLabels.TAX).isEmpty() && g.value.compareTo(n.value) == 0) {
                    chosen.put("netTotal", n.confidence(LABELLED));
                    chosen.put("taxTotal", new Found(NOTHING.toPlainString(), DERIVED, null));
                    chosen.put("grossTotal", g.confidence(LABELLED));
                    return true;
                }
            }
        }
        return false;
    }

    private void keep(String field, List<Amount> amounts) {
        if (!amounts.isEmpty()) {
            chosen.put(field, amounts.getFirst().confidence(LABELLED));
        }
    }

    /** BT-115 as printed, else what follows from gross and prepaid. */
    private void due() {
        keep("duePayable", all(TotalLabels.DUE));
        Found gross = chosen.get("grossTotal");
        if (gross != null && !chosen.containsKey("duePayable")) {
            Found prepaid = chosen.get("prepaidTotal");
            BigDecimal paid = prepaid == null ? BigDecimal.ZERO : new BigDecimal(prepaid.value());
            BigDecimal due = new BigDecimal(gross.value()).subtract(paid);
            chosen.put("duePayable", new Found(due.toPlainString(), DERIVED, null));
        }
    }
}
