package dev.kontor.bench.extraction.generate.compose;

import dev.kontor.bench.extraction.generate.content.References;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The body of a reminder: what is open since when, with fees, and the tone that goes with it. */
final class ComposeReminder {

    private final Scribe scribe;
    private final Dice dice;
    private final Words prose;

    ComposeReminder(Scribe scribe, Dice dice) {
        this.scribe = scribe;
        this.dice = dice;
        prose = Words.in("prose-" + scribe.layout.market().language());
    }

    List<Block> compose() {
        List<String> sentences = prose.all("reminder");
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Text(
                List.of(scribe.sentence("salutation"), "", sentences.get(dice.between(0, 1))), Lettering.PLAIN));
        blocks.add(new Gap(0.8));
        blocks.add(table());
        blocks.add(new Gap(0.8));
        for (String sentence : sentences.subList(2, sentences.size())) {
            if (dice.chance(70)) {
                blocks.add(Text.of(sentence, Lettering.PLAIN));
            }
        }
        if (scribe.layout.yes("reminder bank", 60)) {
            blocks.add(new Gap(0.5));
            blocks.add(Text.of(
                    scribe.caption("iban") + " " + scribe.sellerIban() + "  " + scribe.caption("bic") + " "
                            + scribe.sellerBic(),
                    Lettering.PLAIN));
        }
        return blocks;
    }

    private Grid table() {
        References references = scribe.invoice.references();
        LocalDate first = references.precedingDate() == null ? scribe.invoice.issueDate() : references.precedingDate();
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(prose.all("reminder.columns").subList(0, 4), Role.HEAD));
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = dice.between(1, 4); i > 0; i--) {
            BigDecimal amount =
                    i == 1 ? scribe.invoice.totals().gross() : new BigDecimal(dice.digits(3) + "." + dice.digits(2));
            String number = i == 1 && references.preceding() != null ? references.preceding() : dice.digits(6);
            LocalDate date = first.minusDays(7L * (i - 1));
            rows.add(new Row(
                    List.of(
                            number,
                            scribe.writing.date(date),
                            scribe.writing.date(date.plusDays(14)),
                            scribe.writing.money(amount)),
                    Role.BODY));
            sum = sum.add(amount);
        }
        List<String> fees = prose.all("reminder.fee");
        if (scribe.layout.yes("fee", 60)) {
            BigDecimal fee = new BigDecimal(dice.pick("2.50", "5.00", "7.50", "40.00"));
            rows.add(new Row(List.of(fees.get(dice.between(0, 1)), "", "", scribe.writing.money(fee)), Role.BODY));
            sum = sum.add(fee);
        }
        rows.add(new Row(List.of(fees.get(2), "", "", scribe.writing.money(sum)), Role.STRONG));
        Column right = new Column(Align.RIGHT, false);
        return new Grid(
                List.of(new Column(Align.LEFT, true), right, right, right),
                rows,
                scribe.layout.one("table", Frame.NONE, Frame.HEAD_LINE, Frame.ALL, Frame.SHADED_HEAD),
                1,
                true,
                null);
    }
}
