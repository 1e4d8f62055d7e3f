package dev.kontor.extraction.fields;

import dev.kontor.events.document.LineItem;
import dev.kontor.extraction.tables.Tendered;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * What bears the totals out besides that net and tax come to gross, in cents.
 *
 * @param paid what was handed over at a till less the change: the gross amount
 * @param lines what the lines come to, two at least: the net amount (BR-CO-10, BR-CO-13), or the gross amount where prices
 *     include the tax
 */
record Borne(OptionalLong paid, OptionalLong lines) {

    /** Where there are no totals. */
    static final Borne BY_NOTHING = new Borne(OptionalLong.empty(), OptionalLong.empty());

    static Borne by(Paper paper) {
        return new Borne(Tendered.paid(paper.layout()), sum(paper.lines()));
    }

    private static OptionalLong sum(List<LineItem> lines) {
        if (lines.size() < 2 || lines.stream().map(LineItem::lineTotal).anyMatch(Objects::isNull)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(lines.stream()
                .map(LineItem::lineTotal)
                .filter(Objects::nonNull)
                .mapToLong(total -> total.movePointRight(2).longValue())
                .sum());
    }

    boolean net(long cents) {
        return lines.isPresent() && lines.getAsLong() == cents;
    }

    boolean gross(long cents) {
        return paid(cents) || net(cents);
    }

    boolean paid(long cents) {
        return paid.isPresent() && paid.getAsLong() == cents;
    }
}
