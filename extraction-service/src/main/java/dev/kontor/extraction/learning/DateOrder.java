package dev.kontor.extraction.learning;

import dev.kontor.events.document.Content;
import dev.kontor.extraction.fields.Candidate;
import dev.kontor.extraction.fields.FindCandidates;
import dev.kontor.extraction.fields.Kind;
import dev.kontor.extraction.fields.Paper;
import dev.kontor.extraction.writing.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether 03/04/2026 is in April: what a supplier meant last time, it means this time. */
final class DateOrder {

    private DateOrder() {}

    /** How many more dates on confirmed pages have the month first than the day; only those that could be both count. */
    static int shown(Paper paper, Content confirmed) {
        Set<String> right = confirmed.fields().entrySet().stream()
                .filter(field -> FindSightings.kind(field.getKey()) == Kind.DATE)
                .map(field -> field.getValue().value())
                .collect(Collectors.toSet());
        int more = 0;
        for (Candidate candidate : FindCandidates.in(paper).getOrDefault(Kind.DATE, List.of())) {
            boolean month = right.contains(String.valueOf(parsed(candidate, true)));
            boolean day = right.contains(String.valueOf(parsed(candidate, false)));
            more += month == day ? 0 : month ? 1 : -1;
        }
        return more;
    }

    /** The candidates as the supplier means them. */
    static List<Candidate> meant(List<Candidate> dates, int monthFirst) {
        return monthFirst == 0
                ? dates
                : dates.stream().map(date -> meant(date, monthFirst > 0)).toList();
    }

    private static Candidate meant(Candidate date, boolean monthFirst) {
        LocalDate meant = parsed(date, monthFirst);
        return meant == null
                ? date
                : new Candidate(meant.toString(), date.segment(), date.from(), date.to(), date.signs());
    }

    private static @Nullable LocalDate parsed(Candidate date, boolean monthFirst) {
        return Dates.parse(date.segment().text().substring(date.from(), date.to()), monthFirst);
    }
}
