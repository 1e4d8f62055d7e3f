package dev.kontor.bench.extraction.generate.content;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says. Other types than invoices use the parts they have.
 *
 * @param deliveryDate null if it names a period or nothing
 * @param periodStart of a period of a calendar month; null for none
 * @param grossPrices whether prices and lines include the tax
 */
public record Invoice(
        Kind kind,
        Occasion occasion,
        Treatment treatment,
        Company seller,
        Company buyer,
        String number,
        LocalDate issueDate,
        @Nullable LocalDate deliveryDate,
        @Nullable LocalDate periodStart,
        References references,
        List<Item> items,
        List<Adjustment> adjustments,
        List<Deduction> deductions,
        Totals totals,
        Terms terms,
        boolean grossPrices) {

    /**
     * What the document means by its amounts: a credit note (381) reduces what is owed by positive ones, even where its page
     * prints them with a minus.
     */
    public Invoice meant() {
        return kind == Kind.CREDIT_NOTE && totals.gross().signum() < 0 ? negated() : this;
    }

    private Invoice negated() {
        return new Invoice(
                kind,
                occasion,
                treatment,
                seller,
                buyer,
                number,
                issueDate,
                deliveryDate,
                periodStart,
                references,
                items.stream().map(Item::negated).toList(),
                adjustments,
                deductions,
                totals.negated(),
                terms,
                grossPrices);
    }
}
