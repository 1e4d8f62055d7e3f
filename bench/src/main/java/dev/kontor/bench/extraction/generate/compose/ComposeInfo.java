package dev.kontor.bench.extraction.generate.compose;

import dev.kontor.bench.extraction.generate.content.Kind;
import dev.kontor.bench.extraction.generate.content.Occasion;
import dev.kontor.bench.extraction.generate.content.References;
import dev.kontor.bench.extraction.generate.dice.Dice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The numbers and dates that stand together near the head, in the order of the layout, some of which nobody asked for. */
final class ComposeInfo {

    private final Scribe scribe;
    private final List<Pair> pairs = new ArrayList<>();

    ComposeInfo(Scribe scribe) {
        this.scribe = scribe;
    }

    /** @param numberInTitle whether number, or number and date, stand in the title already */
    List<Pair> pairs(boolean numberInTitle, boolean dateInTitle) {
        List<Pair> first = new ArrayList<>();
        if (!numberInTitle) {
            first.add(new Pair(scribe.caption(numberKey()), scribe.number()));
        }
        if (!dateInTitle) {
            first.add(new Pair(
                    scribe.caption(scribe.invoice.kind() == Kind.INVOICE ? "issueDate" : "issueDate.neutral"),
                    scribe.date("issueDate", scribe.invoice.issueDate())));
        }
        references();
        dates();
        parties();
        List<Pair> others = scribe.layout.dice("info order").shuffled(pairs);
        boolean late = scribe.layout.yes("number late", 25);
        List<Pair> all = new ArrayList<>(late ? others : first);
        all.addAll(late ? first : others);
        return all;
    }

    private String numberKey() {
        return switch (scribe.invoice.kind()) {
            case INVOICE, SELF_BILLING, CORRECTION -> "number.invoice";
            case CREDIT_NOTE -> "number.credit_note";
            case ORDER -> "number.purchase_order";
            default -> "number." + scribe.invoice.kind().name().toLowerCase(Locale.ROOT);
        };
    }

    private void references() {
        References references = scribe.invoice.references();
        add("customerNumber", null, references.customer(), 60);
        if (references.order() != null && scribe.invoice.kind() != Kind.ORDER) {
            add("orderReference", "orderReference", references.order(), 92);
        }
        add("deliveryNote", null, references.deliveryNote(), 22);
        add("salesOrder", null, references.salesOrder(), 25);
        add("project", null, references.project(), 14);
        add("contact", null, references.contact(), 25);
        add(
                "contractNumber",
                null,
                references.contract(),
                scribe.layout.form().name().equals("UTILITY") ? 90 : 6);
        add("phone", null, scribe.seller().phone(), 12);
    }

    private void dates() {
        References references = scribe.invoice.references();
        if (scribe.invoice.deliveryDate() != null) {
            addDate("deliveryDate", "deliveryDate", scribe.invoice.deliveryDate(), 65);
        }
        LocalDate start = scribe.invoice.periodStart();
        if (start != null) {
            String dash = scribe.layout.one("dash", " - ", " – ", " bis ", "-");
            add(
                    "period",
                    null,
                    scribe.writing.date(start)
                            + (dash.equals(" bis ")
                                            && !scribe.layout
                                                    .market()
                                                    .language()
                                                    .equals("de")
                                    ? " - "
                                    : dash)
                            + scribe.writing.date(start.plusMonths(1).minusDays(1)),
                    90);
        }
        if (scribe.invoice.terms().due() != null && scribe.invoice.occasion() != Occasion.PREPAYMENT) {
            addDate("dueDate", "dueDate", scribe.invoice.terms().due(), 40);
        }
        if (references.orderDate() != null) {
            addDate("orderDate", null, references.orderDate(), 20);
        }
        addDate("printDate", null, scribe.invoice.issueDate().plusDays(1), 5);
    }

    private void parties() {
        String buyerVatId = scribe.invoice.buyer().vatId();
        if (buyerVatId != null) {
            add("buyerVatId", "buyerVatId", scribe.vatId(buyerVatId), 25);
        }
        String vatId = scribe.seller().vatId();
        if (vatId != null) {
            add("sellerVatId", "sellerVatId", scribe.vatId(vatId), 12);
        }
        String taxNumber = scribe.seller().taxNumber();
        if (taxNumber != null) {
            add("sellerTaxNumber", "sellerTaxNumber", taxNumber, 10);
        }
    }

    private void addDate(String key, @Nullable String field, LocalDate date, int percent) {
        add(key, field, scribe.writing.date(date), percent);
    }

    private void add(String key, @Nullable String field, String value, int percent) {
        Dice dice = scribe.layout.dice("info " + key);
        if (!dice.chance(percent)) {
            return;
        }
        if (field != null) {
            scribe.show(field);
        }
        pairs.add(new Pair(scribe.caption(key), value));
    }
}
