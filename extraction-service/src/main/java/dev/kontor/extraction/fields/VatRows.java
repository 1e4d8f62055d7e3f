package dev.kontor.extraction.fields;

import dev.kontor.events.document.VatGroup;
import dev.kontor.extraction.layout.Row;
import dev.kontor.extraction.layout.Segment;
import dev.kontor.extraction.writing.Amounts;
import dev.kontor.extraction.writing.Labels;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the rows that state the tax at one rate: a rate, its base and its tax, confirmed by what the rate makes of the base. */
final class VatRows {

    private static final Pattern RATE = Pattern.compile("(?<![\\d.,])(\\d{1,2}(?:[.,]\\d{1,3})?)\\s?%");
    private static final Pattern BARE_RATE = Pattern.compile("(?<![\\d.,])(\\d{1,2}(?:[.,]\\d{1,2})?)(?![\\d.,%])");
    /** "darin enthaltene 19 %": what is included is a tax. */
    private static final Pattern INCLUDED = Pattern.compile(
            "enthalten|includ|incluse|(?<!\\p{L})dont(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final long CENT = 1;

    /** Less tax than this many cents follows from too many amounts by chance. */
    private static final long LITTLE = 300;

    private VatRows() {}

    /** By rate, at most one each. */
    static List<VatGroup> of(Paper paper, List<Candidate> amounts) {
        Set<Long> there = new HashSet<>();
        amounts.forEach(amount -> there.add(Arithmetic.cents(amount.value())));
        Map<BigDecimal, VatGroup> groups = new TreeMap<>();
        for (Row row : paper.layout().rows()) {
            VatGroup group = group(paper, row, there);
            if (group != null && group.rate() != null) {
                // totals stand below the lines: the last row of a rate is the one of the breakdown
                VatGroup before = groups.get(group.rate());
                if (before == null || before.base() == null || stated(group) >= stated(before)) {
                    groups.put(group.rate(), group);
                }
            }
        }
        return List.copyOf(groups.values());
    }

    private static BigDecimal stated(VatGroup group, boolean base) {
        BigDecimal stated = base ? group.base() : group.amount();
        return stated == null ? BigDecimal.ZERO : stated;
    }

    private static double stated(VatGroup group) {
        return stated(group, true).abs().doubleValue();
    }

    private static @Nullable VatGroup group(Paper paper, Row row, Set<Long> there) {
        String text = row.text();
        if (text.chars().noneMatch(Character::isDigit)) {
            return null;
        }
        Matcher rate = RATE.matcher(text);
        boolean tax = labelled(paper, row);
        List<BigDecimal> rates = new ArrayList<>();
        while (text.indexOf('%') >= 0 && rate.find()) {
            rates.add(decimal(rate.group(1)));
        }
        if (rates.isEmpty() && tax) {
            Matcher bare = BARE_RATE.matcher(text);
            while (bare.find()) {
                BigDecimal percent = decimal(bare.group(1));
                if (Arithmetic.inUse(percent)) {
                    rates.add(percent);
                }
            }
        }
        if (rates.isEmpty()) {
            return null;
        }
        List<Long> amounts = new ArrayList<>();
        Matcher amount = Amounts.FORM.matcher(text);
        while (amount.find()) {
            amounts.add(Arithmetic.cents(Amounts.parse(amount.group()).toPlainString()));
        }
        for (BigDecimal percent : rates) {
            VatGroup inRow = inRow(percent, amounts);
            if (inRow != null) {
                return inRow;
            }
            if (tax && amounts.size() == 1) {
                return elsewhere(percent, amounts.getFirst(), there);
            }
        }
        return null;
    }

    private static boolean labelled(Paper paper, Row row) {
        if (INCLUDED.matcher(row.text()).find()) {
            return true;
        }
        for (Segment segment : row.segments()) {
            for (Labels.Hit hit : paper.labels(segment)) {
                if (hit.concepts().contains("tax") || hit.concepts().contains("vatId")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static @Nullable VatGroup inRow(BigDecimal percent, List<Long> amounts) {
        for (long base : amounts) {
            for (long tax : amounts) {
                if (base != tax && makes(percent, base, tax) && (tax != 0 || percent.signum() == 0)) {
                    return group(percent, base, tax);
                }
            }
        }
        return null;
    }

    private static @Nullable VatGroup elsewhere(BigDecimal percent, long tax, Set<Long> there) {
        if (percent.signum() == 0 || tax == 0) {
            return null;
        }
        for (long base : there) {
            if (base != tax && makes(percent, base, tax)) {
                return group(percent, base, tax);
            }
        }
        // a page with prices that include the tax may state the gross amount alone
        for (long gross : there) {
            if (Math.abs(tax) > LITTLE && gross != tax && gross * tax > 0 && makes(percent, gross - tax, tax)) {
                return group(percent, gross - tax, tax);
            }
        }
        return null;
    }

    private static boolean makes(BigDecimal percent, long base, long tax) {
        long exact = percent.multiply(BigDecimal.valueOf(base))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
                .longValue();
        return Math.abs(exact - tax) <= CENT && base != 0;
    }

    private static VatGroup group(BigDecimal percent, long base, long tax) {
        return new VatGroup(
                percent.stripTrailingZeros(),
                percent.signum() > 0 ? "S" : null,
                BigDecimal.valueOf(base, 2),
                BigDecimal.valueOf(tax, 2));
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text.replace(',', '.')).stripTrailingZeros();
    }
}
