package dev.kontor.payment.postings;

import dev.kontor.events.payment.PostingPrepared.DebitCredit;
import dev.kontor.events.payment.PostingPrepared.Line;
import java.util.List;

/** The two sides of an entry. */
final class Lines {

    private Lines() {}

    static DebitCredit opposite(DebitCredit side) {
        return switch (side) {
            case DEBIT -> DebitCredit.CREDIT;
            case CREDIT -> DebitCredit.DEBIT;
        };
    }

    /** The same entry taken back. */
    static List<Line> reversed(List<Line> lines) {
        return lines.stream()
                .map(line -> new Line(line.account(), opposite(line.debitCredit()), line.amount(), line.vatRate()))
                .toList();
    }
}
