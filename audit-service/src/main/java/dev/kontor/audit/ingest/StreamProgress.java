package dev.kontor.audit.ingest;

import java.util.ArrayList;
import java.util.List;

/** How far one stream has come, and what it lacks. Any order of arrival of the same events ends the same. */
final class StreamProgress {

    private final String company;
    private long highest;
    private final List<Gap> gaps;

    /** @param gaps the open ones */
    StreamProgress(String company, long highest, List<Gap> gaps) {
        this.company = company;
        this.highest = highest;
        this.gaps = new ArrayList<>(gaps);
    }

    /**
     * Notes a number that was not there before.
     *
     * @param entry index it is recorded under
     */
    void arrived(long sequence, long entry) {
        if (sequence > highest) {
            if (sequence > highest + 1) {
                gaps.add(new Gap(null, highest + 1, sequence - 1, sequence - highest - 1, entry));
            }
            highest = sequence;
        } else {
            gaps.replaceAll(gap -> gap.isOpen() && gap.covers(sequence) ? gap.withOneLess() : gap);
        }
    }

    String company() {
        return company;
    }

    long highest() {
        return highest;
    }

    /** Those that were open, with what became of them, and those that opened since. */
    List<Gap> gaps() {
        return List.copyOf(gaps);
    }
}
