package dev.kontor.bench.extraction.generate.compose;

import dev.kontor.bench.extraction.generate.content.Account;
import dev.kontor.bench.extraction.generate.content.Kind;
import dev.kontor.bench.extraction.generate.content.References;
import dev.kontor.bench.extraction.generate.content.Terms;
import dev.kontor.bench.extraction.generate.content.Terms.Tier;
import dev.kontor.bench.extraction.generate.content.Totals;
import dev.kontor.bench.extraction.generate.sheet.Block;
import dev.kontor.bench.extraction.generate.sheet.Block.Align;
import dev.kontor.bench.extraction.generate.sheet.Block.Box;
import dev.kontor.bench.extraction.generate.sheet.Block.Frame;
import dev.kontor.bench.extraction.generate.sheet.Block.Gap;
import dev.kontor.bench.extraction.generate.sheet.Block.Ink;
import dev.kontor.bench.extraction.generate.sheet.Block.Lettering;
import dev.kontor.bench.extraction.generate.sheet.Block.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands below the sums: when to pay, cash discounts, where to, and words nobody needs. */
final class ComposeTerms {

    private final Scribe scribe;
    private final Terms terms;
    private @Nullable String text;

    ComposeTerms(Scribe scribe) {
        this.scribe = scribe;
        terms = scribe.invoice.terms();
    }

    /** The sentence about payment as printed; null if there is none. */
    @Nullable
    String text() {
        return text;
    }

    List<Block> compose() {
        List<Block> blocks = new ArrayList<>();
        List<String> sentences = sentences();
        if (!sentences.isEmpty()) {
            text = String.join(" ", sentences);
            boolean one = scribe.layout.yes("terms in one", 50);
            Text payment = new Text(one ? List.of(text) : sentences, Lettering.PLAIN);
            blocks.add(scribe.layout.yes("terms in a box", 12) ? new Box(List.of(payment), true, Ink.NONE) : payment);
        }
        preceding(blocks);
        if (scribe.layout.yes("bank box", 50) && scribe.invoice.kind() != Kind.CREDIT_NOTE) {
            blocks.add(new Gap(0.7));
            blocks.addAll(bank());
        }
        if (scribe.layout.yes("closing", 75)) {
            blocks.add(new Gap(0.7));
            blocks.add(Text.of(closing(), Lettering.PLAIN));
        }
        if (scribe.layout.yes("marketing", 15)) {
            blocks.add(new Gap(0.7));
            blocks.add(Text.of(scribe.sentence("marketing"), Lettering.BOLD.aligned(Align.CENTER)));
        }
        return blocks;
    }

    private String closing() {
        String closing = scribe.sentence("closing");
        if (closing.contains("{currency}")) {
            scribe.show("currency");
        }
        return closing.replace("{currency}", scribe.layout.market().currency());
    }

    /** The invoice that is credited or corrected. */
    private void preceding(List<Block> blocks) {
        References references = scribe.invoice.references();
        if (references.preceding() != null && references.precedingDate() != null) {
            scribe.show("precedingInvoice");
            String sentence = scribe.sentence("preceding")
                    .replace("{number}", references.preceding())
                    .replace("{date}", scribe.writing.date(references.precedingDate()));
            blocks.add(Text.of(sentence, Lettering.PLAIN));
        }
    }

    private List<String> sentences() {
        if (!scribe.layout.yes("terms", 88)
                || (scribe.invoice.kind() != Kind.INVOICE && scribe.invoice.kind() != Kind.CORRECTION)) {
            return List.of();
        }
        return switch (terms.way()) {
            case PAID -> List.of(scribe.sentence("terms.paid"));
            case DEBIT -> List.of(debit());
            case TRANSFER -> transfer();
        };
    }

    private String debit() {
        LocalDate due = terms.due() == null ? scribe.invoice.issueDate().plusDays(3) : terms.due();
        String sentence = scribe.sentence("terms.debit");
        if (sentence.contains("{date}") && terms.due() != null) {
            scribe.show("dueDate");
        }
        return sentence.replace("{date}", scribe.writing.date(due))
                .replace("{iban}", scribe.iban(scribe.invoice.buyer().account().iban()));
    }

    private List<String> transfer() {
        List<String> sentences = new ArrayList<>();
        LocalDate due = terms.due();
        if (due == null) {
            return List.of(scribe.sentence("terms.now"));
        }
        String tierForm = scribe.layout.one("skonto form", "skonto.days", "skonto.days", "skonto.date", "skonto.both");
        for (Tier tier : terms.tiers()) {
            scribe.show("skonto");
            sentences.add(filled(tierForm, tier.days(), tier.until(), tier.percent()));
        }
        scribe.show("dueDate");
        String net = filled(
                scribe.layout.one("net form", "terms.days", "terms.date", "terms.date", "terms.both"),
                terms.days(),
                due,
                null);
        sentences.add(scribe.layout.yes("net first", 35) ? 0 : sentences.size(), net);
        return sentences;
    }

    private String filled(String key, int days, LocalDate date, @Nullable BigDecimal percent) {
        BigDecimal due = scribe.invoice.totals().due();
        BigDecimal cut = percent == null ? BigDecimal.ZERO : Totals.share(due, percent);
        String sentence = scribe.sentence(key);
        if (sentence.contains("{amount}")) {
            scribe.money("duePayable", due);
        }
        return sentence.replace("{days}", String.valueOf(days))
                .replace("{date}", scribe.writing.date(date))
                .replace("{percent}", percent == null ? "" : scribe.writing.percent(percent))
                .replace("{less}", scribe.writing.money(due.subtract(cut)))
                .replace("{cut}", scribe.writing.money(cut))
                .replace("{amount}", scribe.writing.money(due))
                .replace("{number}", sentence.contains("{number}") ? scribe.number() : "");
    }

    private List<Block> bank() {
        Account account = scribe.seller().account();
        List<Pair> pairs = new ArrayList<>();
        if (scribe.layout.yes("holder", 35)) {
            pairs.add(new Pair(scribe.caption("accountHolder"), scribe.sellerName()));
        }
        pairs.add(new Pair("", account.bank()));
        pairs.add(new Pair(scribe.caption("iban"), scribe.sellerIban()));
        if (scribe.layout.yes("bic", 80)) {
            pairs.add(new Pair(scribe.caption("bic"), scribe.sellerBic()));
        }
        Text title = Text.of(scribe.caption("bankTitle"), Lettering.BOLD);
        return switch (scribe.layout.dice("bank form").between(0, 3)) {
            case 0 -> List.of(title, new Text(pairs.stream().map(Pair::line).toList(), Lettering.PLAIN));
            case 1 ->
                List.of(Text.of(
                        scribe.caption("bankTitle") + " "
                                + String.join(
                                        scribe.layout.one("between bank", ", ", " - ", " | "),
                                        pairs.stream().map(Pair::line).toList()),
                        Lettering.PLAIN));
            case 2 -> List.of(title, PairBlocks.grid(pairs, Align.LEFT, Frame.NONE));
            default -> List.of(new Box(List.of(title, PairBlocks.grid(pairs, Align.LEFT, Frame.NONE)), true, Ink.NONE));
        };
    }
}
