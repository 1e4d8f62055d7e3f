package dev.kontor.bench.extraction.generate.compose;

import dev.kontor.bench.extraction.generate.content.Invoice;
import dev.kontor.bench.extraction.generate.content.Item;
import dev.kontor.bench.extraction.generate.content.Kind;
import dev.kontor.bench.extraction.generate.content.Layout;
import dev.kontor.bench.extraction.generate.dice.Dice;
import dev.kontor.bench.extraction.generate.dice.Words;
import dev.kontor.bench.extraction.generate.sheet.Block;
import dev.kontor.bench.extraction.generate.sheet.Block.Align;
import dev.kontor.bench.extraction.generate.sheet.Block.Column;
import dev.kontor.bench.extraction.generate.sheet.Block.Frame;
import dev.kontor.bench.extraction.generate.sheet.Block.Gap;
import dev.kontor.bench.extraction.generate.sheet.Block.Grid;
import dev.kontor.bench.extraction.generate.sheet.Block.Lettering;
import dev.kontor.bench.extraction.generate.sheet.Block.Role;
import dev.kontor.bench.extraction.generate.sheet.Block.Row;
import dev.kontor.bench.extraction.generate.sheet.Block.Text;
import dev.kontor.bench.extraction.generate.sheet.Sheet;
import java.util.ArrayList;
import java.util.List;

/** Puts paper together that is no invoice: what goes with goods, letters, contracts. */
public final class ComposePaper {

    private final Scribe scribe;
    private final Kind kind;
    private final Words prose;
    private final Dice dice;

    private ComposePaper(Layout layout, Invoice invoice, int document) {
        scribe = new Scribe(layout, invoice);
        kind = invoice.kind();
        prose = Words.in("prose-" + layout.market().language());
        dice = Dice.of(layout.seed(), "paper", layout.number(), document);
    }

    /** @param document number of the document within its layout */
    public static Composed compose(Layout layout, Invoice invoice, int document) {
        return new ComposePaper(layout, invoice, document).compose();
    }

    private Composed compose() {
        List<Block> flow = new ArrayList<>(new ComposeHead(scribe).compose());
        flow.add(new Gap(1));
        switch (kind) {
            case DELIVERY_NOTE -> goods(flow, false);
            case ORDER, ORDER_CONFIRMATION -> goods(flow, true);
            case REMINDER -> flow.addAll(new ComposeReminder(scribe, dice).compose());
            case CONTRACT -> contract(flow);
            case BANK_STATEMENT -> flow.addAll(new ComposeStatement(scribe, dice).compose());
            case OTHER -> other(flow);
            case INVOICE, CREDIT_NOTE, SELF_BILLING, CORRECTION, RECEIPT ->
                throw new IllegalArgumentException(kind + " is an invoice.");
        }
        List<Block> footer = new ComposeFoot(scribe).compose();
        String pages = scribe.layout.yes("page numbers", 65) ? scribe.sentence("pageOf") : "";
        return new Composed(
                new Sheet(ComposeStyle.of(scribe.layout), flow, footer, pages, List.of()), scribe.shown(), null);
    }

    private String line(String list) {
        return dice.pick(prose.all(list));
    }

    private void sentences(List<Block> flow, String list, int count) {
        List<String> mixed = dice.shuffled(prose.all(list));
        mixed.subList(0, Math.min(count, mixed.size())).forEach(sentence -> {
            flow.add(Text.of(sentence, Lettering.PLAIN));
            flow.add(new Gap(0.5));
        });
    }

    private void goods(List<Block> flow, boolean priced) {
        String list = kind.label();
        sentences(flow, list, dice.between(0, 2));
        if (priced && scribe.layout.yes("priced", 85)) {
            flow.add(new ComposeLines(scribe).compose());
            flow.add(new Gap(0.8));
            if (scribe.layout.yes("order totals", 75)) {
                flow.addAll(new ComposeTotals(scribe).compose());
            }
        } else {
            flow.add(withoutPrices());
        }
        flow.add(new Gap(1));
        sentences(flow, list, dice.between(1, 3));
        if (scribe.layout.yes("closing", 50)) {
            flow.add(Text.of(
                    scribe.sentence("closing")
                            .replace("{currency}", scribe.layout.market().currency()),
                    Lettering.PLAIN));
        }
    }

    private Grid withoutPrices() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                List.of(
                        scribe.label("col.position"),
                        scribe.label("col.article"),
                        scribe.label("col.description"),
                        scribe.label("col.quantity"),
                        scribe.label("col.unit")),
                Role.HEAD));
        for (Item item : scribe.invoice.items()) {
            String unit = Words.in("units")
                    .all(item.unit() + "." + scribe.layout.market().language())
                    .getFirst();
            rows.add(new Row(
                    List.of(
                            item.position(),
                            item.article(),
                            item.description(),
                            scribe.writing.quantity(item.quantity()),
                            unit),
                    Role.BODY));
        }
        Column fixed = new Column(Align.LEFT, false);
        Frame frame = scribe.layout.one(
                "table", Frame.NONE, Frame.HEAD_LINE, Frame.ROW_LINES, Frame.ALL, Frame.SHADED_HEAD, Frame.ZEBRA);
        return new Grid(
                List.of(fixed, fixed, new Column(Align.LEFT, true), new Column(Align.RIGHT, false), fixed),
                rows,
                frame,
                1,
                true,
                null);
    }

    private void contract(List<Block> flow) {
        List<String> parties = prose.all("contract.parties");
        flow.add(Text.of(parties.get(0), Lettering.PLAIN));
        flow.add(new Text(scribe.seller().address(), Lettering.PLAIN));
        flow.add(new Text(List.of(parties.get(2), parties.get(1)), Lettering.PLAIN));
        flow.add(new Text(scribe.invoice.buyer().address(), Lettering.PLAIN));
        flow.add(new Text(List.of(parties.get(3), "", parties.get(4)), Lettering.PLAIN));
        flow.add(new Gap(1));
        int times = scribe.layout.one("contract length", 1, 1, 2, 3);
        for (int i = 0; i < times; i++) {
            for (String paragraph : prose.all("contract")) {
                if (dice.chance(85)) {
                    flow.add(Text.of(paragraph, Lettering.PLAIN));
                    flow.add(new Gap(0.6));
                }
            }
        }
        flow.add(new Gap(2));
        flow.add(Text.of(parties.get(5), Lettering.PLAIN));
    }

    /** Letters, and offers and price lists, which look most like invoices. */
    private void other(List<Block> flow) {
        flow.add(Text.of(scribe.sentence("salutation"), Lettering.PLAIN));
        flow.add(new Gap(0.7));
        sentences(flow, "other", dice.between(2, 6));
        if (scribe.layout.yes("offer", 40)) {
            flow.add(new ComposeLines(scribe).compose());
            if (scribe.layout.yes("offer totals", 60)) {
                flow.addAll(new ComposeTotals(scribe).compose());
            }
            flow.add(Text.of(
                    line("valid") + " "
                            + scribe.writing.date(scribe.invoice.issueDate().plusDays(30)),
                    Lettering.PLAIN));
        }
        sentences(flow, "other", dice.between(1, 5));
        flow.add(new Gap(1));
        flow.add(new Text(List.of(line("signature"), "", scribe.seller().person()), Lettering.PLAIN));
    }
}
