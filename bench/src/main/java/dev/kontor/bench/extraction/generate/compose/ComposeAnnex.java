package dev.kontor.bench.extraction.generate.compose;

import dev.kontor.bench.extraction.generate.content.Layout.Form;
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

/** Pages behind the invoice with many dates and amounts that are none of its own: calls, readings, hours. */
final class ComposeAnnex {

    private static final int ROWS = 70;

    private final Scribe scribe;

    ComposeAnnex(Scribe scribe) {
        this.scribe = scribe;
    }

    /** Empty where there is no annex. */
    List<Block> compose() {
        boolean utility = scribe.layout.form() == Form.UTILITY;
        if (scribe.layout.form() == Form.RECEIPT || !scribe.layout.yes("annex", utility ? 60 : 4)) {
            return List.of();
        }
        Dice dice = Dice.of(scribe.layout.seed(), "annex", scribe.layout.number(), scribe.invoice.number());
        List<Row> rows = new ArrayList<>();
        rows.add(
                new Row(Words.in("wording-" + scribe.layout.market().language()).all("annex.columns"), Role.HEAD));
        LocalDate day = scribe.invoice.issueDate().minusMonths(1);
        for (int i = dice.between(10, ROWS); i > 0; i--) {
            day = day.plusDays(dice.chance(30) ? 1 : 0);
            BigDecimal amount = new BigDecimal(dice.between(0, 9) + "." + dice.digits(2));
            String duration = "%02d:%02d:%02d".formatted(dice.between(0, 2), dice.between(0, 59), dice.between(0, 59));
            rows.add(new Row(
                    List.of(scribe.writing.date(day), "0" + dice.digits(9), duration, scribe.writing.amount(amount)),
                    Role.BODY));
        }
        Column left = new Column(Align.LEFT, false);
        Grid grid = new Grid(
                List.of(left, new Column(Align.LEFT, true), left, new Column(Align.RIGHT, false)),
                rows,
                scribe.layout.one("annex frame", Frame.NONE, Frame.ROW_LINES, Frame.ZEBRA),
                0.9,
                true,
                null);
        return List.of(Text.of(scribe.sentence("annex.title"), Lettering.BOLD), new Gap(0.7), grid);
    }
}
