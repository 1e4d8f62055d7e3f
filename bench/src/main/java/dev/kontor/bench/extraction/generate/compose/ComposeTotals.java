package dev.kontor.bench.extraction.generate.compose;

import dev.kontor.bench.extraction.generate.content.Adjustment;
import dev.kontor.bench.extraction.generate.content.Deduction;
import dev.kontor.bench.extraction.generate.content.Layout.Form;
import dev.kontor.bench.extraction.generate.content.TaxGroup;
import dev.kontor.bench.extraction.generate.content.Totals;
import dev.kontor.bench.extraction.generate.content.Treatment;
import dev.kontor.bench.extraction.generate.sheet.Block;
import dev.kontor.bench.extraction.generate.sheet.Block.Align;
import dev.kontor.bench.extraction.generate.sheet.Block.Column;
import dev.kontor.bench.extraction.generate.sheet.Block.Columns;
import dev.kontor.bench.extraction.generate.sheet.Block.Frame;
import dev.kontor.bench.extraction.generate.sheet.Block.Gap;
import dev.kontor.bench.extraction.generate.sheet.Block.Grid;
import dev.kontor.bench.extraction.generate.sheet.Block.Lettering;
import dev.kontor.bench.extraction.generate.sheet.Block.Role;
import dev.kontor.bench.extraction.generate.sheet.Block.Row;
import dev.kontor.bench.extraction.generate.sheet.Block.Rule;
import dev.kontor.bench.extraction.generate.sheet.Block.Side;
import dev.kontor.bench.extraction.generate.sheet.Block.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The sums: which of them, in which order and form. */
final class ComposeTotals {

    private final Scribe scribe;
    private final Totals totals;
    private final boolean taxed;

    ComposeTotals(Scribe scribe) {
        this.scribe = scribe;
        totals = scribe.invoice.totals();
        taxed = scribe.invoice.treatment() == Treatment.TAXED;
    }

    List<Block> compose() {
        List<Block> blocks = new ArrayList<>();
        boolean groups = taxed && scribe.layout.yes("tax table", totals.groups().size() > 1 ? 35 : 15);
        if (groups && scribe.layout.yes("tax table first", 50)) {
            blocks.add(taxTable());
            blocks.add(new Gap(0.6));
        }
        if (taxed && totals.groups().size() == 1 && plain() && scribe.layout.yes("totals in a row", 9)) {
            blocks.add(captionRow());
        } else {
            blocks.addAll(placed(rows()));
        }
        if (groups && !scribe.layout.yes("tax table first", 50)) {
            blocks.add(new Gap(0.6));
            blocks.add(taxTable());
        }
        if (!taxed) {
            blocks.add(new Gap(0.5));
            blocks.add(Text.of(scribe.sentence(scribe.invoice.treatment().reason()), Lettering.PLAIN));
        }
        return blocks;
    }

    private boolean plain() {
        return totals.prepaid().signum() == 0 && scribe.invoice.adjustments().isEmpty();
    }

    private List<Block> placed(List<Row> rows) {
        Frame frame = scribe.layout.one(
                "totals frame",
                Frame.NONE,
                Frame.NONE,
                Frame.NONE,
                Frame.ROW_LINES,
                Frame.ALL,
                Frame.ZEBRA,
                Frame.OUTER);
        Grid grid = new Grid(
                List.of(
                        new Column(scribe.layout.one("totals captions", Align.LEFT, Align.LEFT, Align.RIGHT), true),
                        new Column(Align.RIGHT, false)),
                rows,
                frame,
                1,
                true,
                null);
        List<Block> blocks = new ArrayList<>();
        if (scribe.layout.yes("rule above totals", 35)) {
            blocks.add(new Rule(0.7));
        }
        boolean narrow = scribe.layout.form() == Form.RECEIPT;
        switch (narrow ? 0 : scribe.layout.dice("totals place").between(0, 5)) {
            case 0 -> blocks.add(grid);
            case 1 -> blocks.add(new Columns(List.of(new Side(2, List.of(grid)), new Side(3, List.of(new Gap(1))))));
            default ->
                blocks.add(new Columns(List.of(
                        new Side(scribe.layout.one("totals indent", 3, 2, 4), List.of(new Gap(1))),
                        new Side(3, List.of(grid)))));
        }
        return blocks;
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        if (scribe.invoice.grossPrices()) {
            adjustments(rows);
            gross(rows);
            totals.groups().forEach(group -> rows.add(row(rated("taxIncluded", group), taxOf(group), Role.BODY)));
            if (scribe.layout.yes("net below gross", 45)) {
                rows.add(row(scribe.label("netTotal"), scribe.money("netTotal", totals.net()), Role.BODY));
            }
        } else {
            adjustments(rows);
            if (taxed || scribe.layout.yes("net without tax", 45)) {
                rows.add(row(
                        scribe.label("netTotal"),
                        scribe.money("netTotal", totals.net()),
                        scribe.layout.yes("net strong", 20) ? Role.STRONG : Role.BODY));
            }
            taxes(rows);
            gross(rows);
        }
        paid(rows);
        return rows;
    }

    private void adjustments(List<Row> rows) {
        List<Adjustment> adjustments = scribe.invoice.adjustments();
        if (!adjustments.isEmpty() || (scribe.layout.yes("sum of lines", 10) && !scribe.invoice.grossPrices())) {
            rows.add(row(scribe.label("lineNetTotal"), scribe.money("lineNetTotal", totals.lines()), Role.BODY));
        }
        for (Adjustment adjustment : adjustments) {
            String key = adjustment.amount().signum() < 0 ? "allowanceTotal" : "chargeTotal";
            String percent = adjustment.percent() == null ? "" : scribe.writing.percent(adjustment.percent());
            rows.add(row(
                    scribe.label(key).replace("{percent}", percent),
                    scribe.money(key, adjustment.amount()),
                    Role.BODY));
        }
    }

    private void taxes(List<Row> rows) {
        if (!taxed) {
            if (scribe.layout.yes("tax of zero", 40)) {
                rows.add(row(
                        rated("taxTotal", totals.groups().getFirst()),
                        scribe.money("taxTotal", totals.tax()),
                        Role.BODY));
            }
            return;
        }
        if (totals.groups().size() == 1 && scribe.layout.yes("tax without rate", 12)) {
            rows.add(row(scribe.label("taxOnly"), scribe.money("taxTotal", totals.tax()), Role.BODY));
            return;
        }
        boolean based = scribe.layout.yes("tax with base", 25);
        for (TaxGroup group : totals.groups()) {
            if (based) {
                scribe.show("taxBreakdown.base");
            }
            rows.add(row(rated(based ? "taxOn" : "taxTotal", group), taxOf(group), Role.BODY));
        }
        if (totals.groups().size() > 1 && scribe.layout.yes("sum of taxes", 30)) {
            rows.add(row(scribe.label("taxSum"), scribe.money("taxTotal", totals.tax()), Role.BODY));
        }
    }

    private String taxOf(TaxGroup group) {
        scribe.show("taxBreakdown");
        return totals.groups().size() == 1
                ? scribe.money("taxTotal", group.tax())
                : scribe.money("taxBreakdown", group.tax());
    }

    private String rated(String key, TaxGroup group) {
        return scribe.label(key)
                .replace("{rate}", scribe.writing.percent(group.rate()))
                .replace("{base}", scribe.writing.money(group.base()));
    }

    private void gross(List<Row> rows) {
        rows.add(row(scribe.label("grossTotal"), scribe.money("grossTotal", totals.gross()), Role.STRONG));
    }

    private void paid(List<Row> rows) {
        if (totals.prepaid().signum() == 0) {
            if (scribe.layout.yes("due as well", 12)) {
                rows.add(row(scribe.label("duePayable"), scribe.money("duePayable", totals.due()), Role.STRONG));
            }
            return;
        }
        for (Deduction deduction : scribe.invoice.deductions()) {
            String caption = scribe.label("deduct")
                    .replace("{number}", deduction.number())
                    .replace("{date}", scribe.writing.date(deduction.date()));
            rows.add(row(caption, scribe.writing.money(deduction.amount().negate()), Role.BODY));
        }
        if (scribe.invoice.deductions().size() != 1 || scribe.layout.yes("sum of deductions", 50)) {
            BigDecimal prepaid = scribe.layout.yes("prepaid below zero", 50)
                    ? totals.prepaid().negate()
                    : totals.prepaid();
            rows.add(row(scribe.label("prepaidTotal"), scribe.money("prepaidTotal", prepaid), Role.BODY));
        }
        rows.add(row(scribe.label("duePayable"), scribe.money("duePayable", totals.due()), Role.STRONG));
    }

    private Row row(String caption, String value, Role role) {
        return new Row(
                List.of(caption + (scribe.layout.yes("totals colon", 35) && !caption.endsWith(":") ? ":" : ""), value),
                role);
    }

    /** Captions over values, all sums in one row. */
    private Grid captionRow() {
        TaxGroup group = totals.groups().getFirst();
        scribe.show("taxBreakdown");
        scribe.show("taxBreakdown.base");
        Row head = new Row(
                List.of(
                        scribe.label("netTotal"),
                        scribe.label("rate"),
                        scribe.label("taxAmount"),
                        scribe.label("grossTotal")),
                Role.CAPTION);
        Row values = new Row(
                List.of(
                        scribe.money("netTotal", totals.net()),
                        scribe.writing.percent(group.rate()) + " %",
                        scribe.money("taxTotal", group.tax()),
                        scribe.money("grossTotal", totals.gross())),
                Role.BODY);
        Column right = new Column(Align.RIGHT, true);
        return new Grid(List.of(right, right, right, right), List.of(head, values), Frame.ALL, 1, true, null);
    }

    private Grid taxTable() {
        scribe.show("taxBreakdown");
        scribe.show("taxBreakdown.base");
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(List.of(scribe.label("rate"), scribe.label("base"), scribe.label("taxAmount")), Role.HEAD));
        for (TaxGroup group : totals.groups()) {
            rows.add(new Row(
                    List.of(
                            scribe.writing.percent(group.rate()) + "%",
                            scribe.writing.amount(group.base()),
                            scribe.writing.amount(group.tax())),
                    Role.BODY));
        }
        Column right = new Column(Align.RIGHT, false);
        return new Grid(
                List.of(new Column(Align.LEFT, false), right, right),
                rows,
                scribe.layout.one("tax table frame", Frame.ALL, Frame.HEAD_LINE, Frame.NONE),
                0.9,
                false,
                null);
    }
}
