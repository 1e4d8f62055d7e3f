package dev.kontor.bench.extraction.generate.compose;

import dev.kontor.bench.extraction.generate.content.Account;
import dev.kontor.bench.extraction.generate.content.Company;
import dev.kontor.bench.extraction.generate.content.Layout.Form;
import dev.kontor.bench.extraction.generate.dice.Dice;
import dev.kontor.bench.extraction.generate.sheet.Block;
import dev.kontor.bench.extraction.generate.sheet.Block.Align;
import dev.kontor.bench.extraction.generate.sheet.Block.Columns;
import dev.kontor.bench.extraction.generate.sheet.Block.Ink;
import dev.kontor.bench.extraction.generate.sheet.Block.Lettering;
import dev.kontor.bench.extraction.generate.sheet.Block.Rule;
import dev.kontor.bench.extraction.generate.sheet.Block.Side;
import dev.kontor.bench.extraction.generate.sheet.Block.Text;
import java.util.ArrayList;
import java.util.List;

/** The foot of every page: address, ways to reach, register, tax numbers and accounts, in columns or in lines. */
final class ComposeFoot {

    private final Scribe scribe;
    private final ComposeParties parties;

    ComposeFoot(Scribe scribe) {
        this.scribe = scribe;
        parties = new ComposeParties(scribe);
    }

    List<Block> compose() {
        if (scribe.layout.form() == Form.RECEIPT || (!needed() && !scribe.layout.yes("foot", 75))) {
            return List.of();
        }
        Dice dice = scribe.layout.dice("foot form");
        Align align = dice.pick(Align.LEFT, Align.LEFT, Align.CENTER);
        Lettering type = new Lettering(dice.between(0.68, 0.8), false, align, dice.pick(Ink.BLACK, Ink.GREY, Ink.GREY));
        List<List<String>> parts = parts();
        List<Block> blocks = new ArrayList<>();
        if (dice.chance(60)) {
            blocks.add(new Rule(0.5));
        }
        if (dice.chance(65)) {
            blocks.add(new Columns(parts.stream()
                    .map(part -> new Side(1, List.of(new Text(part, type))))
                    .toList()));
        } else {
            String between = dice.pick(" · ", " - ", " | ", ", ");
            blocks.add(new Text(
                    parts.stream().map(part -> String.join(between, part)).toList(), type.aligned(Align.CENTER)));
        }
        return blocks;
    }

    /** Without letterhead, box or name above, the foot is the only place that names the seller. */
    private boolean needed() {
        return !scribe.shown().contains("sellerName")
                || !scribe.shown().contains("iban")
                || !scribe.shown().contains("sellerVatId");
    }

    private List<List<String>> parts() {
        Company seller = scribe.seller();
        List<List<String>> parts = new ArrayList<>();
        parts.add(List.of(scribe.sellerName(), seller.street(), seller.town()));
        parts.add(parties.contact(Lettering.SMALL).lines());
        List<String> legal = new ArrayList<>();
        if (seller.register() != null) {
            legal.add(seller.register());
        }
        if (scribe.layout.yes("manager", 60)) {
            legal.add(scribe.caption("manager") + " " + seller.person());
        }
        legal.addAll(parties.taxIds());
        parts.add(legal);
        if (scribe.layout.yes("bank in foot", 70)
                || (!scribe.shown().contains("iban") && scribe.layout.yes("bank somewhere", 90))) {
            parts.add(bank(seller.account()));
            Account second = seller.secondAccount();
            if (second != null) {
                parts.add(List.of(
                        second.bank(),
                        scribe.caption("iban") + " " + scribe.iban(second.iban()),
                        scribe.caption("bic") + " " + second.bic()));
            }
        }
        return scribe.layout.yes("foot turned", 20) ? parts.reversed() : parts;
    }

    private List<String> bank(Account account) {
        List<String> lines = new ArrayList<>();
        if (scribe.layout.yes("bank title in foot", 30)) {
            lines.add(scribe.caption("bankTitle"));
        }
        lines.add(account.bank());
        lines.add(scribe.caption("iban") + " " + scribe.sellerIban());
        if (scribe.layout.yes("bic", 80)) {
            lines.add(scribe.caption("bic") + " " + scribe.sellerBic());
        }
        return lines;
    }
}
