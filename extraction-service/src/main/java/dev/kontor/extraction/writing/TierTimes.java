package dev.kontor.extraction.writing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The times in a sentence about payment, without those that are said to be for the whole amount. */
final class TierTimes {

    private static final String BY =
            "(?:bis(?: zum| spätestens)?|(?:on or )?before|by|until|jusqu['’]au|avant le|au plus tard le|spätestens(?: am)?)";

    private static final Pattern UNTIL = Pattern.compile(BY + "\\s*:?\\s*$", PaymentTerms.FLAGS);

    /** Between days and the day they end on. */
    private static final Pattern BETWEEN =
            Pattern.compile("[\\s,;:()/–-]{1,4}(?:" + BY + "|le|am)?\\s*:?\\s*", PaymentTerms.FLAGS);

    private static final String NET = "netto|ohne (?:jeden )?abzug|(?<!\\p{L})net(?!\\p{L})|sans escompte";

    /** What is said of the whole amount before its time, and of no other. */
    private static final Pattern NET_BEFORE = Pattern.compile(NET + "|zahlungsziel", PaymentTerms.FLAGS);

    /** What is said of it behind its time; with a number behind, it is said of the next. */
    private static final Pattern NET_BEHIND = Pattern.compile("(?:" + NET + ")(?!:?\\s*\\d)", PaymentTerms.FLAGS);

    /** What may be said of either. */
    private static final Pattern DUE = Pattern.compile(
            NET
                    + "|zahlungsziel|zahlbar|fällig|überweis|begleich|régler|payer|transfer|remit|payable|due|terms|échéance|délai de paiement|conditions de paiement",
            PaymentTerms.FLAGS);

    private static final Pattern END = Pattern.compile("[%,]");

    /** Words beside a time. */
    private static final int BESIDE = 14;

    /** How far before a time it may be said what it is for. */
    private static final int NEAR = 30;

    /** How many letters it takes to outweigh words about the whole amount. */
    private static final int ASIDE = 40;

    /** @param until the day; days or it are stated, or both */
    record Time(
            int start,
            int end,
            @Nullable Integer days,
            @Nullable LocalDate until) {}

    private TierTimes() {}

    /** In the order of the sentence. */
    static List<Time> in(String sentence, boolean monthFirst) {
        List<Time> found = new ArrayList<>();
        Matcher days = PaymentTerms.DAYS.matcher(sentence);
        while (days.find()) {
            found.add(new Time(days.start(), days.end(), Integer.valueOf(days.group(1)), null));
        }
        Matcher date = Dates.FORM.matcher(sentence);
        while (date.find()) {
            LocalDate day = Dates.parse(date.group(), monthFirst);
            if (day != null) {
                add(new Time(date.start(), date.end(), null, day), sentence, found);
            }
        }
        found.sort((one, other) -> Integer.compare(one.start(), other.start()));
        return withoutNet(sentence, found);
    }

    /** A word that was said of one time is not said of the next. */
    private static List<Time> withoutNet(String sentence, List<Time> times) {
        List<Time> left = new ArrayList<>();
        int free = 0;
        for (int i = 0; i < times.size(); i++) {
            Time time = times.get(i);
            int next = i + 1 < times.size() ? times.get(i + 1).start() : sentence.length();
            Matcher behind = NET_BEHIND.matcher(behind(sentence, time, next));
            if (behind.find()) {
                free = time.end() + behind.end();
            } else {
                if (!NET_BEFORE.matcher(before(sentence, time, free, BESIDE)).find()) {
                    left.add(time);
                }
                free = time.end();
            }
        }
        return left;
    }

    /** A day tells when the days before it end, or stands for itself where a word says so. */
    private static void add(Time day, String sentence, List<Time> found) {
        for (int i = 0; i < found.size(); i++) {
            Time days = found.get(i);
            if (days.until() == null
                    && days.end() <= day.start()
                    && BETWEEN.matcher(sentence.substring(days.end(), day.start()))
                            .matches()) {
                found.set(i, new Time(days.start(), day.end(), days.days(), day.until()));
                return;
            }
        }
        if (UNTIL.matcher(sentence.substring(0, day.start())).find()) {
            found.add(day);
        }
    }

    /** What stands before a time, as far as a percentage or a comma before that. */
    private static String before(String sentence, Time time, int from, int letters) {
        String before = sentence.substring(Math.max(from, time.start() - letters), time.start());
        return before.substring(Math.max(before.lastIndexOf('%'), before.lastIndexOf(", ")) + 1);
    }

    private static String behind(String sentence, Time time, int next) {
        String behind = sentence.substring(time.end(), Math.max(time.end(), Math.min(next, time.end() + BESIDE)));
        Matcher end = END.matcher(behind);
        return end.find() ? behind.substring(0, end.start()) : behind;
    }

    /** Whether the times stand before their percentages, the first and last of which are given. */
    static boolean lead(String sentence, List<Time> times, int first, int last) {
        if (times.isEmpty()) {
            return false;
        }
        boolean before = times.getFirst().start() < first;
        boolean behind = times.getLast().start() > last;
        if (before != behind) {
            return before;
        }
        Time earlier = times.stream()
                .filter(time -> time.end() <= first)
                .reduce((one, other) -> other)
                .orElse(times.getFirst());
        Time later =
                times.stream().filter(time -> time.start() >= first).findFirst().orElse(times.getLast());
        boolean dueBefore = earlier.equals(times.getFirst()) && isDue(sentence, earlier, times);
        boolean dueBehind = later.equals(times.getLast()) && isDue(sentence, later, times);
        int toEarlier = first - earlier.end() + (dueBefore && !dueBehind ? ASIDE : 0);
        int toLater = later.start() - first + (dueBehind && !dueBefore ? ASIDE : 0);
        return before && toEarlier < toLater;
    }

    /** A day beside times in days, or what is said so, is that of the whole amount. */
    private static boolean isDue(String sentence, Time time, List<Time> times) {
        boolean odd = time.days() == null
                && times.stream().filter(other -> other.days() == null).count() == 1;
        return (odd && times.size() > 2)
                || DUE.matcher(before(sentence, time, 0, NEAR)).find();
    }

    /**
     * The time of a percentage.
     *
     * @param from where the one before it ends
     * @param to where the next one begins
     * @param only whether there is no other, so that a time may stand on either side
     */
    static Optional<Time> of(List<Time> times, int from, int start, int end, int to, boolean lead, boolean only) {
        Optional<Time> before = times.stream()
                .filter(time -> time.start() >= from && time.end() <= start)
                .reduce((one, other) -> other);
        Optional<Time> behind = times.stream()
                .filter(time -> time.start() >= end && time.end() <= to)
                .findFirst();
        Optional<Time> meant = lead ? before : behind;
        return meant.isPresent() || !only ? meant : lead ? behind : before;
    }
}
