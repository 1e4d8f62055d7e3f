package dev.kontor.bench.extraction.generate.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a document without blanks, in the order of its operators and in the order of the page. */
final class PageText {

    private static final List<String> GROUPS = List.of("", ".", ",", "'", "’");
    private static final List<DateTimeFormatter> DATES = Arrays.stream(new String[] {
                "dd.MM.yyyy",
                "d.M.yyyy",
                "dd.MM.yy",
                "d.MMMMyyyy",
                "dd.MMMMyyyy",
                "yyyy-MM-dd",
                "d.MMMyyyy",
                "dd/MM/yyyy",
                "dd-MM-yyyy",
                "dd/MM/yy",
                "dMMMMyyyy",
                "dMMMyyyy",
                "dd-MMM-yyyy",
                "MM/dd/yyyy",
                "M/d/yyyy",
                "MMMMd,yyyy",
                "MMMd,yyyy"
            })
            .flatMap(form -> Stream.of(Locale.GERMANY, Locale.of("de", "AT"), Locale.UK, Locale.US, Locale.FRANCE)
                    .map(locale -> DateTimeFormatter.ofPattern(form, locale)))
            .toList();

    private final String text;
    private final String signs;

    private PageText(String text) {
        this.text = text;
        signs = text.replaceAll("[^a-z0-9\n]", "");
    }

    static PageText asWritten(PDDocument document) {
        return new PageText(read(document, false));
    }

    /** In both orders: what wraps in a column stands together in one of them. */
    static PageText inBothOrders(PDDocument document) {
        return new PageText(read(document, false) + '\n' + read(document, true));
    }

    private static String read(PDDocument document, boolean sorted) {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(sorted);
            return plain(stripper.getText(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", "").toLowerCase(Locale.ROOT);
    }

    boolean has(String value) {
        return text.contains(plain(value));
    }

    /** Every word of it, wherever: names and descriptions wrap. */
    boolean hasWords(String value) {
        return Arrays.stream(value.split("\\s+", -1)).allMatch(this::has);
    }

    /** Letters and digits only, as ids are written with all kinds of signs in between. */
    boolean hasId(String value) {
        return signs.contains(plain(value).replaceAll("[^a-z0-9]", ""));
    }

    boolean has(LocalDate date) {
        return DATES.stream().anyMatch(form -> has(date.format(form)));
    }

    /** In any writing, whatever the sign. */
    boolean has(BigDecimal amount) {
        String digits = amount.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String rest = point < 0 ? "" : digits.substring(point + 1);
        for (String group : GROUPS) {
            String grouped = whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", group);
            if (rest.isEmpty() ? has(grouped) : has(grouped + "," + rest) || has(grouped + "." + rest)) {
                return true;
            }
        }
        return false;
    }
}
