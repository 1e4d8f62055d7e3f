package dev.kontor.bench.extraction.generate.label;

import dev.kontor.bench.extraction.generate.compose.Composed;
import dev.kontor.bench.extraction.generate.content.Company;
import dev.kontor.bench.extraction.generate.content.Invoice;
import dev.kontor.bench.extraction.generate.content.Item;
import dev.kontor.bench.extraction.generate.content.Layout;
import dev.kontor.bench.extraction.generate.content.TaxGroup;
import dev.kontor.bench.extraction.generate.content.Terms.Tier;
import dev.kontor.bench.extraction.generate.content.Terms.Way;
import dev.kontor.bench.extraction.generate.content.Totals;
import dev.kontor.bench.extraction.generate.content.Treatment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The label of a made document: names and value formats of the corpus. Amounts and rates are decimal strings with a point,
 * dates ISO, IBAN without blanks. Fields that the page does not show are named under {@code _visual}.
 */
public final class Label {

    private final Layout layout;
    private final Invoice invoice;
    private final Composed composed;
    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    private final List<String> hidden = new ArrayList<>();

    private Label(Layout layout, Invoice invoice, Composed composed) {
        this.layout = layout;
        this.invoice = invoice;
        this.composed = composed;
    }

    /** The label of any document. */
    public static Map<String, @Nullable Object> of(Layout layout, Invoice invoice, Composed composed) {
        return new Label(layout, invoice.meant(), composed).make();
    }

    private Map<String, @Nullable Object> make() {
        fields.put("documentType", invoice.kind().label());
        if (!invoice.kind().sums()) {
            return paper();
        }
        if (invoice.kind().bills()) {
            fields.put("documentTypeCode", invoice.kind().code());
        }
        put("invoiceNumber", invoice.number());
        put("issueDate", invoice.issueDate());
        put("dueDate", invoice.terms().way() == Way.PAID ? null : due());
        put("deliveryDate", invoice.deliveryDate());
        put("currency", layout.market().currency());
        seller();
        put("buyerName", invoice.buyer().name());
        put("buyerVatId", invoice.buyer().vatId());
        totals();
        lines();
        fields.put("paymentTermsText", composed.terms());
        fields.put("skonto", composed.shown().contains("skonto") ? skonto() : null);
        put("orderReference", invoice.references().order());
        fields.put("buyerReference", null);
        put("precedingInvoice", invoice.references().preceding());
        fields.put("_source", source());
        visual();
        return fields;
    }

    /** Of what is no invoice only the type is certain, and who and when. */
    private Map<String, @Nullable Object> paper() {
        put("issueDate", invoice.issueDate());
        put("sellerName", invoice.seller().name());
        put("buyerName", invoice.buyer().name());
        fields.put("_source", source());
        visual();
        return fields;
    }

    private @Nullable LocalDate due() {
        return composed.shown().contains("dueDate") ? invoice.terms().due() : null;
    }

    private void seller() {
        Company seller = invoice.seller();
        put("sellerName", seller.name());
        put("sellerVatId", seller.vatId());
        put("sellerTaxNumber", seller.taxNumber());
        boolean account = composed.shown().contains("iban");
        fields.put("iban", account ? seller.account().iban() : null);
        fields.put("bic", composed.shown().contains("bic") ? seller.account().bic() : null);
        fields.put(
                "paymentMeansCodes",
                List.of(
                        invoice.terms().way() == Way.DEBIT
                                ? "59"
                                : invoice.terms().way() == Way.PAID ? "48" : "58"));
    }

    private void totals() {
        Totals totals = invoice.totals();
        if (invoice.grossPrices()) {
            fields.put("lineNetTotal", null);
        } else {
            put("lineNetTotal", totals.lines());
        }
        put("allowanceTotal", some(totals.allowance()));
        put("chargeTotal", some(totals.charge()));
        put("netTotal", totals.net());
        put("taxTotal", totals.tax());
        put("grossTotal", totals.gross());
        put("prepaidTotal", some(totals.prepaid()));
        put("duePayable", totals.due());
        List<Map<String, String>> groups = new ArrayList<>();
        for (TaxGroup group : totals.groups()) {
            Map<String, String> one = new LinkedHashMap<>();
            one.put("rate", plain(group.rate()));
            one.put(
                    "category",
                    invoice.treatment() == Treatment.TAXED && group.rate().signum() == 0
                            ? "Z"
                            : invoice.treatment().category());
            one.put("base", group.base().toPlainString());
            one.put("amount", group.tax().toPlainString());
            groups.add(one);
        }
        fields.put("taxBreakdown", groups);
        if (!composed.shown().contains("taxBreakdown")) {
            hidden.add("taxBreakdown");
        } else if (groups.size() > 1 && !composed.shown().contains("taxBreakdown.base")) {
            hidden.add("taxBreakdown.base");
        }
    }

    private static @Nullable BigDecimal some(BigDecimal amount) {
        return amount.signum() == 0 ? null : amount;
    }

    private void lines() {
        fields.put("lineCount", invoice.items().size());
        fields.put("lines", invoice.items().stream().map(this::line).toList());
    }

    private Map<String, @Nullable String> line(Item item) {
        Map<String, @Nullable String> line = new LinkedHashMap<>();
        line.put("lineId", item.position());
        line.put("description", item.description());
        line.put("articleNumber", shown("ARTICLE", item, Item::article));
        line.put("quantity", shown("QUANTITY", item, one -> plain(one.quantity())));
        line.put("unit", shown("UNIT", item, Item::unit));
        line.put("unitPrice", shown("PRICE", item, one -> plain(one.price())));
        line.put("lineTotal", shown("TOTAL", item, one -> one.total().toPlainString()));
        line.put(
                "vatRate",
                invoice.totals().groups().size() == 1
                        ? plain(item.rate())
                        : shown("VAT", item, one -> plain(one.rate())));
        return line;
    }

    /** A column that the table has not cannot be read: the label leaves it open. */
    private @Nullable String shown(String column, Item item, Function<Item, String> value) {
        return composed.shown().contains("lines." + column) ? value.apply(item) : null;
    }

    private List<Map<String, Object>> skonto() {
        List<Map<String, Object>> tiers = new ArrayList<>();
        for (Tier tier : invoice.terms().tiers()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("days", tier.days());
            one.put("percent", plain(tier.percent()));
            one.put("until", tier.until().toString());
            tiers.add(one);
        }
        return tiers;
    }

    private Map<String, Object> source() {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("family", layout.family());
        source.put("engine", layout.engine().label());
        source.put("seed", layout.seed());
        source.put("form", layout.form().name().toLowerCase(Locale.ROOT));
        source.put("market", layout.market().name().toLowerCase(Locale.ROOT));
        return source;
    }

    private void visual() {
        Map<String, Object> visual = new LinkedHashMap<>();
        visual.put("fieldsNotFoundInPageText", hidden);
        fields.put("_visual", visual);
        if (fields.get("dueDate") != null || fields.get("skonto") != null) {
            fields.put("_derivedFromPaymentTermsText", List.of("dueDate", "skonto"));
        }
    }

    private void put(String name, @Nullable Object value) {
        fields.put(
                name,
                value == null ? null : value instanceof BigDecimal amount ? amount.toPlainString() : value.toString());
        Set<String> shown = composed.shown();
        if (value != null && !shown.contains(name)) {
            hidden.add(name);
        }
    }

    private static String plain(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY).toPlainString() : plain.toPlainString();
    }
}
