package dev.kontor.extraction.hybrid;

import dev.kontor.events.document.AllowanceCharge;
import dev.kontor.events.document.CashDiscount;
import dev.kontor.events.document.Content;
import dev.kontor.events.document.LineItem;
import dev.kontor.events.document.VatGroup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every amount an e-invoice states, without its sign, rounded to two decimals. */
final class StatedAmounts {

    private final Set<BigDecimal> amounts = new HashSet<>();

    private StatedAmounts() {}

    static Set<BigDecimal> of(Content invoice) {
        StatedAmounts stated = new StatedAmounts();
        invoice.fields().forEach((name, field) -> {
            if (name.endsWith("Total") || name.endsWith("Amount") || name.equals("duePayable")) {
                stated.add(new BigDecimal(field.value()));
            }
        });
        invoice.lines().forEach(stated::line);
        invoice.taxBreakdown().forEach(stated::group);
        invoice.allowances().forEach(stated::allowance);
        invoice.skonto().stream().map(CashDiscount::baseAmount).forEach(stated::add);
        return stated.amounts;
    }

    private void line(LineItem line) {
        add(line.quantity());
        add(line.unitPrice());
        add(line.lineTotal());
        add(line.vatRate());
        if (line.details() != null) {
            add(line.details().grossPrice());
            add(line.details().priceDiscount());
            line.details().allowances().forEach(this::allowance);
        }
    }

    private void group(VatGroup group) {
        add(group.rate());
        add(group.base());
        add(group.amount());
    }

    private void allowance(AllowanceCharge allowance) {
        add(allowance.amount());
        add(allowance.baseAmount());
        add(allowance.percent());
    }

    private void add(@Nullable BigDecimal amount) {
        if (amount != null) {
            amounts.add(amount.abs().setScale(2, RoundingMode.HALF_UP));
        }
    }
}
