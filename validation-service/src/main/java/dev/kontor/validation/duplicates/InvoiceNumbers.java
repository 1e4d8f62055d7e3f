package dev.kontor.validation.duplicates;

import java.util.Locale;
import java.util.regex.Pattern;

/** Invoice numbers as they are compared (approval-and-controls §6). */
final class InvoiceNumbers {

    /** A word before the number proper: set apart by punctuation, or straight before a digit. */
    private static final Pattern PREFIX =
            Pattern.compile("^[^\\p{L}\\p{N}]*(?:(?:RE|RG|INV|NR)+(?:[^\\p{L}\\p{N}]+|(?=\\p{N})))+");

    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

    private InvoiceNumbers() {}

    /** Upper case, without prefixes, blanks, punctuation and leading zeros; a number of nothing else stays itself. */
    static String normalise(String number) {
        String upper = number.toUpperCase(Locale.ROOT).strip();
        String bare =
                PUNCTUATION.matcher(PREFIX.matcher(upper).replaceFirst("")).replaceAll("");
        String normal = LEADING_ZEROS.matcher(bare).replaceFirst("");
        return normal.isEmpty() ? upper : normal;
    }
}
