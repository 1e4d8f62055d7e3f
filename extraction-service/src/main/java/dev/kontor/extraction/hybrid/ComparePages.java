package dev.kontor.extraction.hybrid;

import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import dev.kontor.events.document.Finding;
import dev.kontor.events.document.Finding.Severity;
import dev.kontor.extraction.fields.ReadFields;
import dev.kontor.extraction.layout.Page;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds where the pages say something else than the embedded e-invoice. A value that stands on the pages in any writing
 * agrees; one that does not is a difference only where the page says another value in its place: pages need not print
 * everything. The e-invoice stays the leading part, and every difference waits for a person, however small.
 */
public final class ComparePages {

    private static final List<String> AMOUNTS = List.of("grossTotal", "duePayable", "netTotal", "taxTotal");
    private static final List<String> DATES = List.of("issueDate", "dueDate");
    private static final List<String> TEXTS = List.of("invoiceNumber", "iban", "sellerName");

    /** An amount of the page alone that is this near to one of the XML alone is the same sum, rounded otherwise. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.05");

    /** Shorter words of a name are legal forms and initials, which many share. */
    private static final int TELLING_LETTERS = 4;

    private final Content invoice;
    private final PageText text;
    private final List<Page> pages;
    private final List<Finding> findings = new ArrayList<>();

    private ComparePages(Content invoice, List<Page> pages) {
        this.invoice = invoice;
        this.pages = pages;
        this.text = PageText.of(pages);
    }

    /**
     * @param invoice as the XML states it
     * @param pages with a text layer that can be read
     * @return one {@code PAGE_DIFFERS} for each field that differs
     */
    public static List<Finding> of(Content invoice, List<Page> pages) {
        return new ComparePages(invoice, pages).compare();
    }

    private List<Finding> compare() {
        Set<BigDecimal> known = StatedAmounts.of(invoice);
        boolean strangers = text.amounts().stream().anyMatch(amount -> !known.contains(amount));
        List<String> missing = new ArrayList<>();
        for (List<String> group : List.of(AMOUNTS, DATES, TEXTS)) {
            group.stream().filter(field -> !shown(field)).forEach(missing::add);
        }
        // pages are read in full only where something does not agree: most do
        if (missing.isEmpty() && !strangers) {
            return findings;
        }
        Content page = ReadFields.of(pages).content();
        for (String field : AMOUNTS) {
            compareAmount(field, page, known, missing.contains(field));
        }
        missing.stream()
                .filter(field -> DATES.contains(field) || field.equals("invoiceNumber") || field.equals("iban"))
                .forEach(field -> compareText(field, page));
        if (missing.contains("sellerName")) {
            compareName(page);
        }
        return findings;
    }

    /** What the XML does not state in a form made for machines cannot be contradicted. */
    private boolean shown(String field) {
        Field stated = invoice.fields().get(field);
        if (stated == null || stated.source() != Field.Source.XML) {
            return true;
        }
        if (AMOUNTS.contains(field)) {
            return text.showsAmount(new BigDecimal(stated.value()));
        }
        return DATES.contains(field) ? text.showsDate(LocalDate.parse(stated.value())) : text.shows(stated.value());
    }

    /** An amount in its place that the XML states nowhere is a difference also where the XML's own stands elsewhere. */
    private void compareAmount(String field, Content page, Set<BigDecimal> known, boolean missing) {
        String stated = invoice.value(field).orElse(null);
        if (stated == null) {
            return;
        }
        BigDecimal amount = cents(stated);
        Optional<BigDecimal> printed = page.value(field)
                .map(ComparePages::cents)
                .filter(read -> read.compareTo(amount) != 0 && (missing || !known.contains(read)));
        if (missing && printed.isEmpty()) {
            printed = text.amounts().stream()
                    .filter(read ->
                            !known.contains(read) && read.subtract(amount).abs().compareTo(ROUNDING) <= 0)
                    .findFirst();
        }
        printed.ifPresent(read -> findings.add(differs(field, stated, read.toPlainString())));
    }

    private static BigDecimal cents(String amount) {
        return new BigDecimal(amount).abs().setScale(2, RoundingMode.HALF_UP);
    }

    private void compareText(String field, Content page) {
        String stated = invoice.value(field).orElse("");
        page.value(field)
                .filter(printed -> !PageText.fold(printed).equals(PageText.fold(stated)))
                .ifPresent(printed -> findings.add(differs(field, stated, printed)));
    }

    /** Names are written in many ways; they differ where the page shows none of the telling words of the XML's. */
    private void compareName(Content page) {
        String stated = invoice.value("sellerName").orElse("");
        boolean anyWord = Arrays.stream(stated.split("[^\\p{L}\\p{Nd}]+", -1))
                .filter(word -> word.length() >= TELLING_LETTERS)
                .anyMatch(text::shows);
        if (!anyWord) {
            compareText("sellerName", page);
        }
    }

    private static Finding differs(String field, String stated, String printed) {
        return new Finding(
                "PAGE_DIFFERS",
                Severity.CLARIFY,
                field,
                "The embedded e-invoice says " + stated + " for " + field + ", the page says " + printed + ".");
    }
}
