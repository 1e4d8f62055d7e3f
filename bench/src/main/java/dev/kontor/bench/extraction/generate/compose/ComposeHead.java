package dev.kontor.bench.extraction.generate.compose;

import dev.kontor.bench.extraction.generate.content.Invoice;
import dev.kontor.bench.extraction.generate.content.Kind;
import dev.kontor.bench.extraction.generate.content.Occasion;
import dev.kontor.bench.extraction.generate.dice.Dice;
import dev.kontor.bench.extraction.generate.sheet.Block;
import dev.kontor.bench.extraction.generate.sheet.Block.Align;
import dev.kontor.bench.extraction.generate.sheet.Block.Box;
import dev.kontor.bench.extraction.generate.sheet.Block.Columns;
import dev.kontor.bench.extraction.generate.sheet.Block.Gap;
import dev.kontor.bench.extraction.generate.sheet.Block.Ink;
import dev.kontor.bench.extraction.generate.sheet.Block.Lettering;
import dev.kontor.bench.extraction.generate.sheet.Block.Rule;
import dev.kontor.bench.extraction.generate.sheet.Block.Side;
import dev.kontor.bench.extraction.generate.sheet.Block.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Everything above the lines: letterhead, parties, title, numbers and dates, in the arrangement of the layout's form. */
final class ComposeHead {

    private final Scribe scribe;
    private final ComposeParties parties;
    private final PairBlocks forms;
    private final boolean numberInTitle;
    private final boolean dateInTitle;
    private final boolean dateOfPlace;

    ComposeHead(Scribe scribe) {
        this.scribe = scribe;
        parties = new ComposeParties(scribe);
        forms = new PairBlocks(scribe.layout);
        numberInTitle = scribe.layout.yes("number in title", 22);
        dateInTitle = numberInTitle && scribe.layout.yes("date in title", 35);
        dateOfPlace = !dateInTitle && scribe.layout.yes("date of place", 9);
    }

    List<Block> compose() {
        return switch (scribe.layout.form()) {
            case LETTER -> letter();
            case BOXES -> boxes();
            case ERP -> erp();
            case RECEIPT -> receipt();
            case MINIMAL -> minimal();
            case UTILITY -> scribe.layout.yes("utility head", 50) ? letter() : erp();
            case LISTING -> listing();
            case BAND -> band();
        };
    }

    private List<Pair> pairs() {
        return new ComposeInfo(scribe).pairs(numberInTitle, dateInTitle || dateOfPlace);
    }

    private Align side(String choice) {
        return scribe.layout.one(choice, Align.RIGHT, Align.LEFT, Align.CENTER, Align.RIGHT);
    }

    /** The title in its own size; with number and date when they belong to it. */
    Text title(Align align) {
        Dice dice = scribe.layout.dice("title type");
        Lettering type = new Lettering(
                dice.between(1.15, 2.0), dice.chance(75), align, dice.pick(Ink.BLACK, Ink.BLACK, Ink.ACCENT));
        String word = scribe.sentence(titleKey());
        if (!numberInTitle) {
            return Text.of(word, type);
        }
        String between = scribe.layout
                .one("title form", " ", " Nr. ", " Nr.: ", " ", " #")
                .replace("Nr.", scribe.layout.market().language().equals("de") ? "Nr." : "No.");
        String full = word + between + scribe.number();
        if (dateInTitle) {
            String of = switch (scribe.layout.market().language()) {
                case "de" -> " vom ";
                case "fr" -> " du ";
                default -> " of ";
            };
            full += of + scribe.date("issueDate", scribe.invoice.issueDate());
        }
        return Text.of(full, type);
    }

    private String titleKey() {
        Invoice invoice = scribe.invoice;
        if (invoice.occasion() != Occasion.DELIVERY) {
            return "title." + invoice.occasion().name().toLowerCase(Locale.ROOT);
        }
        return "title."
                + (invoice.kind() == Kind.ORDER
                        ? "purchase_order"
                        : invoice.kind().label());
    }

    private List<Block> letter() {
        List<Block> blocks = new ArrayList<>(parties.letterhead(side("letterhead side")));
        blocks.add(new Gap(scribe.layout.dice("head gap").between(0.5, 4)));
        if (scribe.layout.yes("info beside address", 60)) {
            blocks.add(new Columns(List.of(
                    new Side(55, parties.window()),
                    new Side(scribe.layout.one("info width", 45, 40, 35), forms.narrow(pairs())))));
            blocks.add(new Gap(1.5));
            place(blocks);
            blocks.add(title(Align.LEFT));
        } else {
            blocks.addAll(parties.window());
            blocks.add(new Gap(2));
            place(blocks);
            blocks.add(title(scribe.layout.one("title side", Align.LEFT, Align.LEFT, Align.CENTER)));
            blocks.add(new Gap(0.6));
            blocks.addAll(forms.wide(pairs()));
        }
        return blocks;
    }

    /** "Kiel, den 3. März 2026", on the right. */
    private void place(List<Block> blocks) {
        if (dateOfPlace) {
            String of = scribe.layout
                    .one("of place", ", ", ", den ", ", ")
                    .replace(
                            "den",
                            switch (scribe.layout.market().language()) {
                                case "de" -> "den";
                                case "fr" -> "le";
                                default -> "";
                            });
            String city = scribe.seller().city().replace(",", "");
            blocks.add(Text.of(
                    city + of.stripTrailing() + " " + scribe.date("issueDate", scribe.invoice.issueDate()),
                    Lettering.PLAIN.aligned(side("place side"))));
            blocks.add(new Gap(0.5));
        }
    }

    private List<Block> boxes() {
        Ink ground = scribe.layout.one("box ground", Ink.NONE, Ink.NONE, Ink.LIGHT);
        boolean framed = ground == Ink.NONE || scribe.layout.yes("framed", 50);
        Lettering caption = scribe.layout.one("box caption", Lettering.SMALL, Lettering.BOLD, Lettering.PLAIN);
        List<Block> seller = List.of(
                Text.of(scribe.label("sellerCaption"), caption),
                parties.block(Lettering.PLAIN, scribe.layout.yes("seller country", 40)),
                parties.contact(Lettering.SMALL));
        List<Block> info = new ArrayList<>(List.of(title(Align.LEFT), new Gap(0.3)));
        List<Block> numbers = forms.narrow(pairs());
        info.addAll(numbers);
        if (dateOfPlace) {
            place(info);
        }
        List<Block> buyer = List.of(Text.of(scribe.label("buyerCaption"), caption), parties.buyer(true));
        List<Block> second = scribe.layout.yes("ship to", 40)
                ? List.of(Text.of(scribe.label("shipCaption"), caption), parties.shipTo())
                : List.of(new Gap(1));
        List<Block> blocks = new ArrayList<>();
        if (scribe.layout.yes("logo above boxes", 30)) {
            blocks.add(new Block.Logo(scribe.seller().brand(), 30, side("letterhead side")));
        }
        List<Side> upper = new ArrayList<>(List.of(
                new Side(1, List.of(new Box(seller, framed, ground))),
                new Side(1, List.of(new Box(info, framed, ground)))));
        List<Side> lower = List.of(new Side(1, List.of(new Box(buyer, framed, ground))), new Side(1, second));
        if (scribe.layout.yes("boxes turned", 30)) {
            upper = upper.reversed();
        }
        blocks.add(new Columns(upper));
        blocks.add(new Gap(0.5));
        blocks.add(new Columns(lower));
        return blocks;
    }

    private List<Block> erp() {
        Lettering caption =
                scribe.layout.one("party caption", Lettering.BOLD, Lettering.SMALL, Lettering.PLAIN.in(Ink.ACCENT));
        List<Block> blocks = new ArrayList<>();
        List<Block> seller = new ArrayList<>(parties.letterhead(Align.LEFT));
        List<Block> right = new ArrayList<>(List.of(title(Align.RIGHT)));
        if (scribe.layout.yes("erp numbers right", 55)) {
            right.addAll(forms.narrow(pairs()));
        }
        boolean numbered = right.size() > 1;
        blocks.add(new Columns(List.of(new Side(1, seller), new Side(1, right))));
        blocks.add(new Gap(1));
        List<Side> addresses = new ArrayList<>();
        addresses.add(new Side(1, List.of(Text.of(scribe.caption("buyerCaption"), caption), parties.buyer(true))));
        if (scribe.layout.yes("ship to", 50)) {
            addresses.add(
                    scribe.layout.dice("ship side").between(0, addresses.size()),
                    new Side(1, List.of(Text.of(scribe.caption("shipCaption"), caption), parties.shipTo())));
        }
        if (scribe.layout.yes("seller column", 25)) {
            addresses.add(
                    0,
                    new Side(
                            1,
                            List.of(
                                    Text.of(scribe.caption("sellerCaption"), caption),
                                    parties.block(Lettering.PLAIN, true),
                                    parties.contact(Lettering.PLAIN))));
        } else if (addresses.size() == 1) {
            addresses.add(scribe.layout.dice("empty side").between(0, 1), new Side(1, List.of(new Gap(1))));
        }
        blocks.add(new Columns(addresses));
        blocks.add(new Gap(1));
        place(blocks);
        if (!numbered) {
            blocks.addAll(forms.wide(pairs()));
        }
        return blocks;
    }

    private List<Block> receipt() {
        Lettering centred = Lettering.PLAIN.aligned(Align.CENTER);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Text(List.of(scribe.sellerName()), new Lettering(1.3, true, Align.CENTER, Ink.BLACK)));
        blocks.add(new Text(
                List.of(
                        scribe.seller().street(),
                        scribe.seller().town(),
                        scribe.caption("phone") + " " + scribe.seller().phone()),
                centred));
        blocks.add(new Text(parties.taxIds(), centred));
        blocks.add(new Gap(0.7));
        blocks.add(title(Align.CENTER));
        place(blocks);
        blocks.addAll(PairBlocks.lines(pairs(), scribe.layout.one("receipt info", Align.LEFT, Align.CENTER)));
        if (scribe.invoice.kind() != Kind.RECEIPT && scribe.layout.yes("receipt buyer", 60)) {
            blocks.add(new Gap(0.5));
            blocks.add(parties.buyer(false));
        }
        blocks.add(new Rule(0.6));
        return blocks;
    }

    private List<Block> minimal() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(parties.block(
                Lettering.PLAIN.aligned(scribe.layout.one("minimal side", Align.LEFT, Align.RIGHT, Align.CENTER)),
                false));
        if (scribe.layout.yes("minimal contact", 60)) {
            blocks.add(parties.contact(
                    Lettering.PLAIN.aligned(scribe.layout.one("minimal side", Align.LEFT, Align.RIGHT, Align.CENTER))));
        }
        blocks.add(new Gap(2));
        blocks.add(parties.buyer(false));
        blocks.add(new Gap(2));
        place(blocks);
        blocks.add(title(Align.LEFT));
        blocks.add(new Gap(0.5));
        blocks.addAll(
                scribe.layout.yes("minimal lines", 60) ? PairBlocks.lines(pairs(), Align.LEFT) : forms.wide(pairs()));
        return blocks;
    }

    /** As a program prints its data: one thing below the other. */
    private List<Block> listing() {
        List<Block> blocks = new ArrayList<>(List.of(title(Align.LEFT), new Gap(0.8)));
        place(blocks);
        blocks.addAll(List.of(PairBlocks.grid(pairs(), Align.LEFT, Block.Frame.NONE), new Gap(0.8)));
        List<Block> seller = List.of(
                Text.of(scribe.caption("sellerCaption"), Lettering.BOLD),
                parties.block(Lettering.PLAIN, true),
                parties.contact(Lettering.PLAIN));
        List<Block> buyer = List.of(Text.of(scribe.caption("buyerCaption"), Lettering.BOLD), parties.buyer(true));
        if (scribe.layout.yes("parties side by side", 40)) {
            blocks.add(new Columns(List.of(new Side(1, seller), new Side(1, buyer))));
        } else {
            blocks.addAll(seller);
            blocks.add(new Gap(0.7));
            blocks.addAll(buyer);
        }
        return blocks;
    }

    private List<Block> band() {
        Dice dice = scribe.layout.dice("band");
        boolean dark = dice.chance(60);
        Lettering name = new Lettering(dice.between(1.4, 2.1), true, Align.LEFT, dark ? Ink.WHITE : Ink.ACCENT);
        Lettering small = new Lettering(0.85, false, Align.RIGHT, dark ? Ink.WHITE : Ink.GREY);
        Text contact = parties.contact(small);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Box(
                List.of(new Columns(List.of(
                        new Side(3, List.of(Text.of(scribe.sellerName(), name))), new Side(2, List.of(contact))))),
                false,
                dark ? Ink.ACCENT : Ink.LIGHT));
        blocks.add(new Gap(1));
        List<Block> seller = List.of(
                new Text(List.of(scribe.seller().street(), scribe.seller().town()), Lettering.PLAIN));
        List<Block> info = new ArrayList<>(List.of(title(Align.LEFT)));
        info.addAll(forms.narrow(pairs()));
        place(info);
        List<Block> buyer = new ArrayList<>(seller);
        buyer.add(new Gap(1));
        buyer.add(Text.of(scribe.caption("buyerCaption"), Lettering.BOLD));
        buyer.add(parties.buyer(false));
        List<Side> sides = List.of(new Side(1, buyer), new Side(1, info));
        blocks.add(new Columns(dice.chance(75) ? sides : sides.reversed()));
        return blocks;
    }
}
