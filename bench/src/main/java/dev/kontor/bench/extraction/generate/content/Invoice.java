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
        boolean grossPrices) {}
