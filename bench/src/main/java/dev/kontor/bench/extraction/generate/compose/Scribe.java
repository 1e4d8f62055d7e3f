package dev.kontor.bench.extraction.generate.compose;

import dev.kontor.bench.extraction.generate.content.Company;
import dev.kontor.bench.extraction.generate.content.Invoice;
import dev.kontor.bench.extraction.generate.content.Layout;
import dev.kontor.bench.extraction.generate.dice.Dice;
import dev.kontor.bench.extraction.generate.dice.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Writes one document in the words of its layout, and remembers which fields of the label it wrote. */
final class Scribe {

    private static final List<String> COLONS = List.of(":", ":", ":", "", "", " :");

    final Layout layout;
    final Invoice invoice;
    final Writing writing;
    private final Words words;
    private final boolean bilingual;
    private final Set<String> shown = new TreeSet<>();

    Scribe(Layout layout, Invoice invoice) {
        this.layout = layout;
        this.invoice = invoice;
        writing = new Writing(layout);
        words = Words.in("wording-" + layout.market().language());
        bilingual = !layout.market().language().equals("en") && layout.yes("bilingual", 7);
    }

    /** What the layout calls something. */
    String label(String key) {
        String own = layout.dice("label " + key).pick(words.all(key));
        if (!bilingual || own.contains("{")) {
            return own;
        }
        return own + " / "
                + layout.dice("second label " + key).pick(Words.in("wording-en").all(key));
    }

    /** The same with or without a colon behind it. */
    String caption(String key) {
        String label = label(key);
        return label.endsWith(":") ? label : label + colon();
    }

    String colon() {
        return layout.dice("colon").pick(COLONS);
    }

    /** A sentence of the layout. */
    String sentence(String key) {
        return layout.dice("sentence " + key).pick(words.all(key));
    }

    /** A word that may differ between two documents of the layout. */
    String word(String key, Dice dice) {
        return dice.pick(words.all(key));
    }

    void show(String field) {
        shown.add(field);
    }

    Set<String> shown() {
        return shown;
    }

    /** An amount of the totals. */
    String money(String field, BigDecimal amount) {
        show(field);
        if (writing.namesCurrency()) {
            show("currency");
        }
        return writing.money(amount);
    }

    String date(String field, LocalDate day) {
        show(field);
        return writing.date(day);
    }

    String number() {
        show("invoiceNumber");
        return invoice.number();
    }

    /** In groups of four, or as a machine writes it. */
    String iban(String iban) {
        return layout.yes("iban in groups", 80) ? iban.replaceAll("(.{4})(?!$)", "$1 ") : iban;
    }

    String sellerIban() {
        show("iban");
        return iban(invoice.seller().account().iban());
    }

    String sellerBic() {
        show("bic");
        return invoice.seller().account().bic();
    }

    String sellerName() {
        show("sellerName");
        return invoice.seller().name();
    }

    /** VAT id with the blanks or points that people put in. */
    String vatId(String vatId) {
        if (vatId.startsWith("CHE")) {
            return "CHE-" + vatId.substring(3, 6) + "." + vatId.substring(6, 9) + "." + vatId.substring(9)
                    + layout.one("swiss ending", " MWST", " MWST", " TVA", "");
        }
        return switch (layout.dice("vat id form").between(0, 5)) {
            case 0 -> vatId.substring(0, 2) + " " + vatId.substring(2);
            case 1 ->
                vatId.length() == 11
                        ? vatId.substring(0, 2) + " " + vatId.substring(2, 5) + " " + vatId.substring(5, 8) + " "
                                + vatId.substring(8)
                        : vatId;
            default -> vatId;
        };
    }

    Company seller() {
        return invoice.seller();
    }
}
