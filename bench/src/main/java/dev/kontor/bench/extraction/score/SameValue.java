package dev.kontor.bench.extraction.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Tells whether two values mean the same: decimals by value, everything else without blanks and case. */
final class SameValue {

    private static final Set<String> DECIMALS = Set.of(
            "lineNetTotal",
            "allowanceTotal",
            "chargeTotal",
            "netTotal",
            "taxTotal",
            "grossTotal",
            "prepaidTotal",
            "duePayable",
            "quantity",
            "unitPrice",
            "lineTotal",
            "vatRate");

    /** Descriptions are wrapped, cut and joined in many ways: this part of the words has to be the same. */
    private static final double SAME_WORDS = 0.8;

    private static final int CENTS = 2;

    private SameValue() {}

    /** @param name of a field or of a column of the lines */
    static boolean of(String name, String expected, String read) {
        if (DECIMALS.contains(name)) {
            return decimals(expected, read);
        }
        return switch (name) {
            case "paymentMeansCodes" -> codes(expected).equals(codes(read));
            case "description" -> bare(expected).equals(bare(read)) || sameWords(expected, read);
            default -> bare(expected).equals(bare(read));
        };
    }

    /** A price of 3.3333 that a page prints as 3.33 is read right, as 3 it is not. */
    static boolean onPage(String name, String expected, String read) {
        return of(name, expected, read) || (name.equals("unitPrice") && rounded(expected, read));
    }

    private static boolean decimals(String expected, String read) {
        try {
            return new BigDecimal(expected).compareTo(new BigDecimal(read)) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean rounded(String expected, String read) {
        try {
            BigDecimal printed = new BigDecimal(read);
            BigDecimal exact = new BigDecimal(expected);
            int scale = Math.max(CENTS, printed.scale());
            return exact.scale() > CENTS
                    && exact.setScale(scale, RoundingMode.HALF_UP).compareTo(printed) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static Set<String> codes(String codes) {
        return new TreeSet<>(Arrays.asList(codes.split(",", -1)));
    }

    private static boolean sameWords(String expected, String read) {
        Set<String> one = words(expected);
        Set<String> other = words(read);
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return 2.0 * both.size() >= SAME_WORDS * (one.size() + other.size()) && !both.isEmpty();
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(normal(text).strip().split("[^\\p{L}\\p{N}]+", -1)));
    }

    private static String bare(String text) {
        return normal(text).replaceAll("[\\s\\u00A0\\u00AD]+", "");
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
