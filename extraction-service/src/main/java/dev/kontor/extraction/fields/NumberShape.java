package dev.kontor.extraction.fields;

import dev.kontor.extraction.writing.Amounts;
import dev.kontor.extraction.writing.Dates;
import dev.kontor.extraction.writing.VatCheckDigits;
import dev.kontor.extraction.writing.VatIds;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the characters of a number say about what it numbers. */
final class NumberShape {

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern RATE = Pattern.compile("\\d{1,3}(?:[.,]\\d+)?");
    private static final Pattern MEASURE =
            Pattern.compile("(?i)\\d+(?:[.,]\\d+)?(?:kg|g|ml|l|cm|mm|m|x|h|st|w|kw|kwh|%|gb|mb|v|nd|rd|th).*");

    private NumberShape() {}

    static List<String> of(String text) {
        List<String> signs = new ArrayList<>();
        int digits = 0;
        int letters = 0;
        boolean lower = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += Character.isDigit(c) ? 1 : 0;
            letters += Character.isLetter(c) ? 1 : 0;
            lower |= Character.isLowerCase(c);
        }
        signs.add("digits" + Math.min(digits, 9));
        signs.add(letters == 0 ? "noletters" : Character.isLetter(text.charAt(0)) ? "lettersfirst" : "letterslater");
        if (lower) {
            signs.add("lower");
        }
        if (text.indexOf('-') > 0) {
            signs.add("hyphen");
        }
        if (text.indexOf('/') > 0) {
            signs.add("slash");
        }
        if (text.indexOf('.') > 0) {
            signs.add("point");
        }
        if (digits >= 4 && YEAR.matcher(text).find()) {
            signs.add(text.length() == 4 ? "isyear" : "hasyear");
        }
        if (digits == 5 && text.length() == 5) {
            signs.add("postcode");
        }
        if (digits < 4 && RATE.matcher(text).matches()) {
            signs.add("small");
        }
        if (MEASURE.matcher(text).matches()) {
            signs.add("measure");
        }
        if (Dates.maybe(text) && Dates.FORM.matcher(text).matches()) {
            signs.add("isdate");
        }
        if (VatIds.FORM.matcher(text).matches() && VatCheckDigits.of(text) == VatCheckDigits.Verdict.FIT) {
            signs.add("isvatid");
        }
        if (Amounts.maybe(text) && Amounts.FORM.matcher(text).matches()) {
            signs.add("isamount");
        }
        return signs;
    }
}
