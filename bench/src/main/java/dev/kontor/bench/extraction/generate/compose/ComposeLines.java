package dev.kontor.bench.extraction.generate.compose;

import dev.kontor.bench.extraction.generate.content.Item;
import dev.kontor.bench.extraction.generate.content.Layout.Form;
import dev.kontor.bench.extraction.generate.content.Treatment;
import dev.kontor.bench.extraction.generate.dice.Dice;
import dev.kontor.bench.extraction.generate.dice.Words;
import dev.kontor.bench.extraction.generate.sheet.Block.Align;
import dev.kontor.bench.extraction.generate.sheet.Block.Carry;
import dev.kontor.bench.extraction.generate.sheet.Block.Column;
import dev.kontor.bench.extraction.generate.sheet.Block.Frame;
import dev.kontor.bench.extraction.generate.sheet.Block.Grid;
import dev.kontor.bench.extraction.generate.sheet.Block.Role;
import dev.kontor.bench.extraction.generate.sheet.Block.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The table of lines: which columns, in which order, with which lines and grounds. */
final class ComposeLines {

    /** What a column shows; its caption has the same name in the wording. */
    enum Shown {
        POSITION,
        ARTICLE,
        DESCRIPTION,
        QUANTITY,
        UNIT,
        PRICE,
        DISCOUNT,
        VAT,
        TOTAL
    }

    private final Scribe scribe;
    private final List<Shown> columns;
    private final boolean unitBeside;
    private final boolean articleInText;

    ComposeLines(Scribe scribe) {
        this.scribe = scribe;
        columns = columns();
        unitBeside = !columns.contains(Shown.UNIT) && scribe.layout.yes("unit beside quantity", 65);
        articleInText = !columns.contains(Shown.ARTICLE) && scribe.layout.yes("article in text", 20);
    }

    private List<Shown> columns() {
        Dice dice = scribe.layout.dice("columns");
        boolean narrow = scribe.layout.form() == Form.RECEIPT;
        boolean discounts = scribe.invoice.items().stream().anyMatch(item -> item.discount() != null);
        boolean taxed = scribe.invoice.treatment() == Treatment.TAXED;
        List<Shown> shown = new ArrayList<>();
        add(shown, Shown.POSITION, !narrow && dice.chance(60));
        add(shown, Shown.ARTICLE, !narrow && dice.chance(40));
        boolean quantityFirst = dice.chance(25);
        add(shown, Shown.QUANTITY, quantityFirst);
        boolean unit = !narrow && dice.chance(35);
        add(shown, Shown.UNIT, quantityFirst && unit);
        shown.add(Shown.DESCRIPTION);
        add(shown, Shown.QUANTITY, !quantityFirst);
        add(shown, Shown.UNIT, !quantityFirst && unit);
        boolean vatEarly = dice.chance(30);
        boolean vat = taxed
                && !narrow
                && (dice.chance(35) || (scribe.invoice.totals().groups().size() > 1 && dice.chance(70)));
        add(shown, Shown.VAT, vat && vatEarly);
        shown.add(Shown.PRICE);
        add(shown, Shown.DISCOUNT, discounts);
        boolean totalBeforeVat = dice.chance(25);
        add(shown, Shown.TOTAL, totalBeforeVat);
        add(shown, Shown.VAT, vat && !vatEarly);
        add(shown, Shown.TOTAL, !totalBeforeVat);
        return shown;
    }

    private static void add(List<Shown> shown, Shown column, boolean whether) {
        if (whether) {
            shown.add(column);
        }
    }

    boolean shows(Shown column) {
        return columns.contains(column);
    }

    boolean showsUnit() {
        return unitBeside || shows(Shown.UNIT);
    }

    boolean showsArticle() {
        return articleInText || shows(Shown.ARTICLE);
    }

    Grid compose() {
        List<Row> rows = new ArrayList<>();
        List<String> sums = new ArrayList<>();
        boolean head = scribe.layout.yes("table head", 96);
        if (head) {
            rows.add(new Row(columns.stream().map(this::caption).toList(), Role.HEAD));
            sums.add("");
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Item item : scribe.invoice.items()) {
            sum = sum.add(item.total());
            rows.add(new Row(columns.stream().map(column -> cell(column, item)).toList(), Role.BODY));
            sums.add(scribe.writing.amount(sum));
        }
        return new Grid(columns.stream().map(this::column).toList(), rows, frame(), 1, true, carry(sums));
    }

    private @Nullable Carry carry(List<String> sums) {
        if (!scribe.layout.yes("carry", 60)) {
            return null;
        }
        String word = scribe.label("carry").replace(" {page}", "").replace(" von Seite", "");
        return new Carry(word, word, sums);
    }

    private Frame frame() {
        return scribe.layout.form() == Form.LISTING || scribe.layout.form() == Form.RECEIPT
                ? scribe.layout.one("plain table", Frame.NONE, Frame.HEAD_LINE)
                : scribe.layout.one(
                        "table",
                        Frame.NONE,
                        Frame.HEAD_LINE,
                        Frame.HEAD_LINE,
                        Frame.ROW_LINES,
                        Frame.ALL,
                        Frame.SHADED_HEAD,
                        Frame.ZEBRA,
                        Frame.DARK_HEAD,
                        Frame.OUTER);
    }

    private Column column(Shown column) {
        return switch (column) {
            case DESCRIPTION -> new Column(Align.LEFT, true);
            case POSITION ->
                new Column(scribe.layout.one("position side", Align.LEFT, Align.RIGHT, Align.CENTER), false);
            case ARTICLE, UNIT -> new Column(Align.LEFT, false);
            case QUANTITY ->
                new Column(
                        scribe.layout.one("quantity side", Align.RIGHT, Align.RIGHT, Align.CENTER, Align.LEFT), false);
            case PRICE, DISCOUNT, VAT, TOTAL ->
                new Column(scribe.layout.yes("numbers left", 4) ? Align.LEFT : Align.RIGHT, false);
        };
    }

    private String caption(Shown column) {
        if (column == Shown.TOTAL && scribe.invoice.grossPrices()) {
            return scribe.label("col.totalGross");
        }
        String key = "col." + column.name().toLowerCase(Locale.ROOT);
        String caption =
                scribe.label(key).replace("{currency}", scribe.layout.market().currency());
        if (column == Shown.PRICE && scribe.layout.yes("currency in head", 12)) {
            scribe.show("currency");
            return caption + " (" + scribe.layout.market().currency() + ")";
        }
        return caption;
    }

    private String cell(Shown column, Item item) {
        return switch (column) {
            case POSITION ->
                scribe.layout
                        .one("position form", "{}", "{}", "{}", "{}.", "0{}")
                        .replace("{}", item.position());
            case ARTICLE -> item.article();
            case DESCRIPTION -> description(item);
            case QUANTITY -> scribe.writing.quantity(item.quantity()) + (unitBeside ? " " + unit(item) : "");
            case UNIT -> unit(item);
            case PRICE -> amount(item.price());
            case DISCOUNT ->
                item.discount() == null
                        ? ""
                        : scribe.writing.percent(item.discount()) + scribe.layout.one("discount sign", " %", "%", "");
            case VAT -> scribe.writing.percent(item.rate()) + scribe.layout.one("rate sign", " %", "%", "", "%");
            case TOTAL -> amount(item.total());
        };
    }

    private String amount(BigDecimal amount) {
        if (!scribe.layout.yes("currency in lines", 25) || amount.scale() > 2) {
            return scribe.writing.amount(amount);
        }
        scribe.show("currency");
        return scribe.writing.money(amount);
    }

    private String unit(Item item) {
        return scribe.layout
                .dice("unit " + item.unit())
                .pick(Words.in("units")
                        .all(item.unit() + "." + scribe.layout.market().language()));
    }

    private String description(Item item) {
        StringBuilder text = new StringBuilder();
        boolean before = scribe.layout.yes("article before text", 50);
        if (articleInText && before) {
            text.append(scribe.layout
                    .one("article in text form", "[{}] ", "{} ", "{} - ")
                    .replace("{}", item.article()));
        }
        text.append(item.description());
        if (articleInText && !before) {
            text.append('\n').append(scribe.label("col.article")).append(' ').append(item.article());
        }
        item.details().forEach(detail -> text.append('\n').append(detail));
        return text.toString();
    }
}
