package dev.kontor.bench.extraction.generate.compose;

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

/** The body of a bank statement: balances, and bookings day by day. */
final class ComposeStatement {

    private final Scribe scribe;
    private final Dice dice;
    private final Words prose;

    ComposeStatement(Scribe scribe, Dice dice) {
        this.scribe = scribe;
        this.dice = dice;
        prose = Words.in("prose-" + scribe.layout.market().language());
    }

    List<Block> compose() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Text.of(
                scribe.caption("iban") + " "
                        + scribe.iban(scribe.invoice.buyer().account().iban()) + "   " + scribe.caption("bic") + " "
                        + scribe.seller().account().bic(),
                Lettering.BOLD));
        blocks.add(new Gap(0.8));
        blocks.add(bookings());
        return blocks;
    }

    private Grid bookings() {
        List<String> balances = prose.all("statement.balance");
        BigDecimal balance = new BigDecimal(dice.digits(5) + "." + dice.digits(2));
        LocalDate day = scribe.invoice.issueDate().withDayOfMonth(1);
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(prose.all("statement.columns"), Role.HEAD));
        rows.add(new Row(
                List.of(scribe.writing.date(day), "", balances.get(0), "", scribe.writing.amount(balance)),
                Role.STRONG));
        for (int i = dice.between(5, 40); i > 0; i--) {
            day = day.plusDays(dice.between(0, 1));
            BigDecimal amount = new BigDecimal(dice.digits(dice.between(2, 4)) + "." + dice.digits(2));
            amount = dice.chance(70) ? amount.negate() : amount;
            balance = balance.add(amount);
            String text = dice.pick(prose.all("booking"))
                    .replace("{digits}", dice.digits(6))
                    .replace("{month}", String.valueOf(day.getMonthValue()));
            rows.add(new Row(
                    List.of(
                            scribe.writing.date(day),
                            scribe.writing.date(day),
                            text,
                            scribe.writing.amount(amount),
                            scribe.writing.amount(balance)),
                    Role.BODY));
        }
        rows.add(new Row(
                List.of(scribe.writing.date(day), "", balances.get(1), "", scribe.writing.amount(balance)),
                Role.STRONG));
        Column date = new Column(Align.LEFT, false);
        Column amount = new Column(Align.RIGHT, false);
        return new Grid(
                List.of(date, date, new Column(Align.LEFT, true), amount, amount),
                rows,
                scribe.layout.one("table", Frame.NONE, Frame.HEAD_LINE, Frame.ROW_LINES, Frame.ZEBRA),
                1,
                true,
                null);
    }
}
