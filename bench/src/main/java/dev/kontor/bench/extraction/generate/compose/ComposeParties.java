package dev.kontor.bench.extraction.generate.compose;

import dev.kontor.bench.extraction.generate.content.Company;
import dev.kontor.bench.extraction.generate.dice.Dice;
import dev.kontor.bench.extraction.generate.sheet.Block;
import dev.kontor.bench.extraction.generate.sheet.Block.Align;
import dev.kontor.bench.extraction.generate.sheet.Block.Gap;
import dev.kontor.bench.extraction.generate.sheet.Block.Ink;
import dev.kontor.bench.extraction.generate.sheet.Block.Lettering;
import dev.kontor.bench.extraction.generate.sheet.Block.Logo;
import dev.kontor.bench.extraction.generate.sheet.Block.Text;
import java.util.ArrayList;
import java.util.List;

/** Who writes and who is written to: letterhead, sender line, address windows. */
final class ComposeParties {

    private final Scribe scribe;

    ComposeParties(Scribe scribe) {
        this.scribe = scribe;
    }

    /** Name or picture at the head of the page, with or without an address; may be empty. */
    List<Block> letterhead(Align align) {
        Dice dice = scribe.layout.dice("letterhead");
        Company seller = scribe.seller();
        Lettering large = new Lettering(
                dice.between(1.4, 2.4), dice.chance(70), align, dice.pick(Ink.ACCENT, Ink.BLACK, Ink.ACCENT));
        Lettering rest = new Lettering(dice.pick(1.0, 0.85), false, align, dice.pick(Ink.BLACK, Ink.GREY));
        return switch (dice.between(0, 9)) {
            case 0 -> List.of();
            case 1, 2 -> List.of(new Logo(seller.brand(), dice.between(26, 44), align));
            case 3 -> List.of(Text.of(scribe.sellerName(), large));
            case 4 -> List.of(Text.of(seller.brand(), large));
            case 5 ->
                List.of(
                        Text.of(scribe.sellerName(), large),
                        Text.of(
                                String.join(dice.pick(" · ", " - ", ", ", " | "), seller.street(), seller.town()),
                                rest));
            case 6 -> List.of(new Logo(seller.brand(), dice.between(24, 40), align), block(rest, false), contact(rest));
            default ->
                List.of(
                        Text.of(scribe.sellerName(), large),
                        new Text(List.of(seller.street(), seller.town()), rest),
                        contact(rest));
        };
    }

    /** The seller's address. */
    Text block(Lettering type, boolean country) {
        List<String> lines = new ArrayList<>(List.of(
                scribe.sellerName(), scribe.seller().street(), scribe.seller().town()));
        if (country) {
            lines.add(scribe.seller().countryName());
        }
        return new Text(lines, type);
    }

    /** Phone, fax, mail and web, some of them, sometimes with tax numbers. */
    Text contact(Lettering type) {
        Dice dice = scribe.layout.dice("contact lines");
        Company seller = scribe.seller();
        List<String> lines = new ArrayList<>();
        lines.add(scribe.caption("phone") + " " + seller.phone());
        if (dice.chance(50)) {
            lines.add(scribe.caption("fax") + " " + seller.fax());
        }
        if (dice.chance(70)) {
            lines.add(dice.chance(50) ? seller.mail() : scribe.caption("mail") + " " + seller.mail());
        }
        if (dice.chance(50)) {
            lines.add(seller.web());
        }
        if (dice.chance(35)) {
            lines.addAll(taxIds());
        }
        return new Text(lines, type);
    }

    /** VAT id, tax number or both, with their captions. */
    List<String> taxIds() {
        Dice dice = scribe.layout.dice("tax ids");
        List<String> lines = new ArrayList<>();
        String vatId = scribe.seller().vatId();
        String taxNumber = scribe.seller().taxNumber();
        boolean both = dice.chance(45);
        boolean vatFirst = dice.chance(65);
        if (vatId != null && (both || vatFirst || taxNumber == null)) {
            scribe.show("sellerVatId");
            lines.add(scribe.caption("sellerVatId") + " " + scribe.vatId(vatId));
        }
        if (taxNumber != null && (both || !vatFirst || vatId == null)) {
            scribe.show("sellerTaxNumber");
            lines.add(scribe.caption("sellerTaxNumber") + " " + taxNumber);
        }
        return lines;
    }

    /** The buyer's address as it shows through a window, with a small sender line above it or not. */
    List<Block> window() {
        Dice dice = scribe.layout.dice("window");
        List<Block> blocks = new ArrayList<>();
        if (dice.chance(60)) {
            String between = dice.pick(" · ", " - ", ", ", " | ", " • ", " * ");
            String sender = String.join(
                    between,
                    scribe.sellerName(),
                    scribe.seller().street(),
                    scribe.seller().town());
            blocks.add(Text.of(sender, new Lettering(0.68, false, Align.LEFT, dice.pick(Ink.GREY, Ink.BLACK))));
            blocks.add(new Gap(0.5));
        }
        blocks.add(buyer(dice.chance(15)));
        return blocks;
    }

    Text buyer(boolean country) {
        Company buyer = scribe.invoice.buyer();
        Dice dice = scribe.layout.dice("buyer lines");
        scribe.show("buyerName");
        List<String> lines = new ArrayList<>();
        lines.add(buyer.name());
        if (dice.chance(20)) {
            lines.add(dice.pick("z.Hd. ", "Attn. ", "c/o ", "") + buyer.person());
        }
        lines.add(buyer.street());
        if (dice.chance(10)) {
            lines.add("");
        }
        lines.add(buyer.town());
        if (country || buyer.market() != scribe.layout.market()) {
            lines.add(buyer.countryName());
        }
        return new Text(lines, Lettering.PLAIN);
    }

    /** A second address, which is nobody's invoice address. */
    Text shipTo() {
        Company buyer = scribe.invoice.buyer();
        return new Text(
                List.of(
                        buyer.name(),
                        scribe.layout.one("gate", "Lager 2", "Tor 3", "Werk Nord", "Depot"),
                        buyer.street(),
                        buyer.town()),
                Lettering.PLAIN);
    }

    /** Caption above a party. */
    static Block captioned(String caption, Block below, Lettering type) {
        return new Block.Columns(List.of(new Block.Side(1, List.of(Text.of(caption, type), below))));
    }
}
