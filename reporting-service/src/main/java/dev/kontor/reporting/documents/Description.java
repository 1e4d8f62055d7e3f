package dev.kontor.reporting.documents;

import dev.kontor.events.document.Content;
import dev.kontor.events.outcome.Outcome;
import dev.kontor.events.outcome.Outcome.Absence;
import dev.kontor.events.outcome.Outcome.Filed;
import dev.kontor.events.outcome.Outcome.Order;
import dev.kontor.events.outcome.Outcome.Payable;
import dev.kontor.events.outcome.Payee;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself, as one stage knows it; null is not known.
 *
 * @param type name of a declared type
 * @param supplier by name: of the directory when he is known there, else as written
 * @param number the supplier's own number of the document
 * @param gross signed as the stage states it
 */
record Description(
        @Nullable String type,
        @Nullable String supplier,
        @Nullable String number,
        @Nullable BigDecimal gross,
        @Nullable String currency,
        @Nullable LocalDate dueDate) {
    static final Description NOTHING = new Description(null, null, null, null, null, null);

    /** As read or corrected; all shipped types name these fields alike. */
    static Description of(Content content, Payee.@Nullable Supplier supplier) {
        return new Description(
                content.documentType(),
                supplier == null ? content.value("sellerName").orElse(null) : supplier.name(),
                content.value("invoiceNumber").orElse(null),
                parsed(content.value("grossTotal"), BigDecimal::new),
                content.value("currency").orElse(null),
                parsed(content.value("dueDate"), LocalDate::parse));
    }

    /** As approved. */
    static Description of(String type, Outcome outcome) {
        return switch (outcome) {
            case Payable payable ->
                new Description(
                        type,
                        payable.payee() instanceof Payee.Supplier supplier ? supplier.name() : null,
                        payable.documentNumber(),
                        payable.gross().amount(),
                        payable.gross().currency(),
                        payable.dueDate());
            case Order order ->
                new Description(type, null, null, null, order.net().currency(), null);
            case Absence absence -> new Description(type, null, null, null, null, null);
            case Filed filed -> new Description(type, null, null, null, null, null);
        };
    }

    /** This one, completed by another. */
    Description or(Description other) {
        return new Description(
                type == null ? other.type : type,
                supplier == null ? other.supplier : supplier,
                number == null ? other.number : number,
                gross == null ? other.gross : gross,
                currency == null ? other.currency : currency,
                dueDate == null ? other.dueDate : dueDate);
    }

    private static <T> @Nullable T parsed(Optional<String> value, Function<String, T> parse) {
        try {
            return value.map(parse).orElse(null);
        } catch (DateTimeParseException | NumberFormatException notOfThatForm) {
            return null;
        }
    }
}
