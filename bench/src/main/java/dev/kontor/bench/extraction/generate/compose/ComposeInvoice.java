package dev.kontor.bench.extraction.generate.compose;

import dev.kontor.bench.extraction.generate.compose.ComposeLines.Shown;
import dev.kontor.bench.extraction.generate.content.Invoice;
import dev.kontor.bench.extraction.generate.content.Layout;
import dev.kontor.bench.extraction.generate.content.Layout.Form;
import dev.kontor.bench.extraction.generate.sheet.Block;
import dev.kontor.bench.extraction.generate.sheet.Block.Gap;
import dev.kontor.bench.extraction.generate.sheet.Block.Lettering;
import dev.kontor.bench.extraction.generate.sheet.Block.Text;
import dev.kontor.bench.extraction.generate.sheet.Sheet;
import java.util.ArrayList;
import java.util.List;

/** Puts the page of an invoice, credit note, self-billing or correction together. */
public final class ComposeInvoice {

    private ComposeInvoice() {}

    public static Composed compose(Layout layout, Invoice invoice) {
        Scribe scribe = new Scribe(layout, invoice);
        List<Block> flow = new ArrayList<>(new ComposeHead(scribe).compose());
        flow.add(new Gap(1));
        if (layout.yes("intro", 45) && layout.form() != Form.RECEIPT) {
            if (layout.yes("salutation", 50)) {
                flow.add(Text.of(scribe.sentence("salutation"), Lettering.PLAIN));
                flow.add(new Gap(0.5));
            }
            flow.add(Text.of(scribe.sentence("intro"), Lettering.PLAIN));
            flow.add(new Gap(0.7));
        }
        if (layout.yes("currency in words", 10)) {
            scribe.show("currency");
            flow.add(Text.of(currencyWords(layout), Lettering.SMALL));
        }
        ComposeLines lines = new ComposeLines(scribe);
        flow.add(lines.compose());
        flow.add(new Gap(0.8));
        flow.addAll(new ComposeTotals(scribe).compose());
        flow.add(new Gap(1.2));
        ComposeTerms terms = new ComposeTerms(scribe);
        flow.addAll(terms.compose());
        flow.addAll(new ComposeCodes(scribe).giroCode());
        List<Block> annex = new ArrayList<>(new ComposeCodes(scribe).qrBill());
        annex.addAll(new ComposeAnnex(scribe).compose());
        lines(scribe, lines);
        List<Block> footer = new ComposeFoot(scribe).compose();
        String pages =
                layout.form() == Form.RECEIPT || !layout.yes("page numbers", 65) ? "" : scribe.sentence("pageOf");
        return new Composed(
                new Sheet(ComposeStyle.of(layout), flow, footer, pages, annex), scribe.shown(), terms.text());
    }

    private static String currencyWords(Layout layout) {
        String code = layout.market().currency();
        return switch (layout.market().language()) {
            case "de" ->
                layout.one("currency words", "Alle Beträge in " + code, "Beträge in " + code, "Währung: " + code);
            case "fr" -> layout.one("currency words", "Montants exprimés en " + code, "Devise : " + code);
            default -> layout.one("currency words", "All amounts in " + code, "Currency: " + code);
        };
    }

    private static void lines(Scribe scribe, ComposeLines lines) {
        for (Shown column : Shown.values()) {
            boolean shown = switch (column) {
                case UNIT -> lines.showsUnit();
                case ARTICLE -> lines.showsArticle();
                default -> lines.shows(column);
            };
            if (shown) {
                scribe.show("lines." + column.name());
            }
        }
    }
}
