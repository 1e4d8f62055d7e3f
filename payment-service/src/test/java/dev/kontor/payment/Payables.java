package dev.kontor.payment;

import dev.kontor.events.document.CashDiscount;
import dev.kontor.events.document.Money;
import dev.kontor.events.document.VatGroup;
import dev.kontor.events.envelope.Subject.SupplierId;
import dev.kontor.events.outcome.Outcome.Payable;
import dev.kontor.events.outcome.Payee;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invoices to test with: 1,190.00 euro of 2 November 2026, 19 % VAT, to be paid in 30 days. */
public record Payables(
        String supplier,
        @Nullable String iban,
        String gross,
        String due,
        String currency,
        List<VatGroup> groups,
        List<CashDiscount> skonto,
        @Nullable LocalDate dueDate,
        @Nullable String means) {

    public static final LocalDate DATE = LocalDate.of(2026, 11, 2);

    public static Payables invoice() {
        return new Payables(
                "acme:70123",
                "DE89370400440532013000",
                "1190.00",
                "1190.00",
                "EUR",
                List.of(group("19", "1000.00", "190.00")),
                List.of(),
                DATE.plusDays(30),
                "58");
    }

    public static VatGroup group(@Nullable String rate, String base, String tax) {
        return new VatGroup(rate == null ? null : new BigDecimal(rate), "S", new BigDecimal(base), new BigDecimal(tax));
    }

    public static CashDiscount skonto(int days, String percent) {
        return new CashDiscount(days, new BigDecimal(percent), null, null);
    }

    public Payables supplier(String number) {
        return new Payables(number, iban, gross, due, currency, groups, skonto, dueDate, means);
    }

    public Payables iban(@Nullable String account) {
        return new Payables(supplier, account, gross, due, currency, groups, skonto, dueDate, means);
    }

    public Payables amounts(String whole, String toPay, VatGroup... breakdown) {
        return new Payables(supplier, iban, whole, toPay, currency, List.of(breakdown), skonto, dueDate, means);
    }

    public Payables currency(String code) {
        return new Payables(supplier, iban, gross, due, code, groups, skonto, dueDate, means);
    }

    public Payables skonto(CashDiscount... tiers) {
        return new Payables(supplier, iban, gross, due, currency, groups, List.of(tiers), dueDate, means);
    }

    public Payables dueDate(@Nullable LocalDate day) {
        return new Payables(supplier, iban, gross, due, currency, groups, skonto, day, means);
    }

    public Payables means(@Nullable String code) {
        return new Payables(supplier, iban, gross, due, currency, groups, skonto, dueDate, code);
    }

    public Payable payable() {
        BigDecimal whole = new BigDecimal(gross);
        BigDecimal vat = groups.stream()
                .map(group -> group.amount() == null ? BigDecimal.ZERO : group.amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Payable(
                new Payee.Supplier(new SupplierId(supplier), "Müller & Söhne GmbH", iban, null, 1),
                "2026-0815",
                DATE,
                new Money(whole, currency),
                new Money(whole.subtract(vat), currency),
                new Money(vat, currency),
                new Money(new BigDecimal(due), currency),
                groups,
                dueDate,
                skonto,
                means,
                null,
                "4711");
    }
}
