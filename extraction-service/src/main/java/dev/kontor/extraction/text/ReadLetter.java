package dev.kontor.extraction.text;

import dev.kontor.events.document.CashDiscount;
import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import dev.kontor.extraction.classify.Classification;
import dev.kontor.extraction.classify.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the header fields of an invoice from the words of its pages. No rule here knows a supplier. */
public final class ReadLetter {

    private final List<Line> lines;
    private final Map<String, Found> found = new LinkedHashMap<>();

    private ReadLetter(List<Line> lines) {
        this.lines = lines;
    }

    /**
     * @param lines at least one, from top to bottom
     * @param kind one that settles a supply
     */
    public static Content of(List<Line> lines, Classification kind) {
        return new ReadLetter(lines).read(kind);
    }

    private Content read(Classification is) {
        List<CashDiscount> skonto = new ArrayList<>();
        found.putAll(Totals.of(lines));
        if (is.kind() == Kind.CREDIT_NOTE) {
            unsigned();
        }
        found.putAll(Labels.values(lines));
        names();
        found.putAll(Identifiers.of(lines));
        terms(skonto);
        Map<String, Field> fields = found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().field()));
        return new Content(is.kind().documentType(), is.probability(), fields, List.of(), List.of(), skonto);
    }

    /** The amounts of a credit note reduce what is owed without a minus; some pages print one all the same. */
    private void unsigned() {
        Found gross = found.get("grossTotal");
        if (gross != null && new BigDecimal(gross.value()).signum() < 0) {
            found.replaceAll((field, total) -> total.value(new BigDecimal(total.value()).negate()));
        }
    }

    private void names() {
        Optional<Found> buyer = Names.buyer(lines);
        buyer.ifPresent(name -> found.put("buyerName", name));
        Names.seller(lines, found.get("buyerName")).ifPresent(name -> found.put("sellerName", name));
    }

    private void terms(List<CashDiscount> skonto) {
        String text = lines.stream().map(Line::text).collect(Collectors.joining(" "));
        skonto.addAll(PaymentTerms.discounts(text));
        @Nullable Found due = found.get("dueDate");
        PaymentTerms.dueDate(text)
                .filter(date -> due == null)
                .ifPresent(date -> found.put("dueDate", new Found(date.toString(), 0.75, null)));
    }
}
