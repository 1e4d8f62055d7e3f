package dev.kontor.extraction.fields;

import dev.kontor.extraction.layout.Row;
import dev.kontor.extraction.layout.Segment;
import dev.kontor.extraction.writing.Ibans;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds account numbers, also where one is broken over columns or rows or a letter of it was misread. */
final class FindIbans {

    private static final Pattern BEGINS = Pattern.compile("(?<![A-Za-z0-9])[A-Z]{2} ?[\\dOIlSB]{2}(?![a-z])");

    /** IE, IT and DE as engines may read them. */
    private static final Pattern MISREAD = Pattern.compile("(?<![A-Za-z0-9])(?:1[ET]|[0O]E) ?[\\dOIlSB]{2}(?![a-z])");

    /** The beginning of a number that has too few digits for its country. */
    private static final Pattern DIGITS = Pattern.compile("[A-Z]{2} ?\\d{2}(?: ?\\d){8,28}(?![A-Za-z0-9])");

    /** An account number of digits, and nothing else. */
    private static final Pattern ALONE = Pattern.compile("[A-Z]{2} ?\\d{2}(?: ?\\d)+");

    private static final Pattern NAMED = Pattern.compile("(?i)iban\\W*(?:n[ro°]?\\.?)?\\W*$");

    private FindIbans() {}

    static List<Candidate> in(Paper paper) {
        List<Candidate> found = new ArrayList<>();
        for (Segment segment : paper.layout().segments()) {
            Characters made = Characters.of(segment.text());
            Matcher begins = BEGINS.matcher(segment.text());
            while (made.capitals() > 1 && begins.find()) {
                candidate(paper, segment, begins.start(), found);
            }
            if (!segment.isCertain()) {
                misread(segment, found);
            }
        }
        return found;
    }

    /** Digits for the letters of the country, which the check digits then bear out. */
    private static void misread(Segment segment, List<Candidate> found) {
        Matcher begins = MISREAD.matcher(segment.text());
        while (begins.find()) {
            String text = segment.text().substring(begins.start());
            String country = text.charAt(0) == '1' ? "I" + text.charAt(1) : "DE";
            String iban = Ibans.repaired(country + text.substring(2));
            if (iban != null) {
                int to = begins.start() + end(text, iban.length());
                found.add(new Candidate(iban, segment, begins.start(), to, List.of("valid", "pieced")));
            }
        }
    }

    private static void candidate(Paper paper, Segment segment, int start, List<Candidate> found) {
        String text = segment.text().substring(start);
        Matcher whole = Ibans.FORM.matcher(text);
        boolean complete = false;
        if (whole.lookingAt()) {
            String iban = Ibans.normal(whole.group());
            complete = iban != null;
            if (iban != null) {
                int to = start + end(text, iban.length());
                found.add(new Candidate(iban, segment, start, to, List.of(Ibans.valid(iban) ? "valid" : "invalid")));
                if (Ibans.valid(iban)) {
                    return;
                }
            }
        }
        for (String more : continuations(paper, segment)) {
            String iban = Ibans.repaired(text + more);
            if (iban != null) {
                int to = start + end(text, iban.length());
                found.add(new Candidate(iban, segment, start, to, List.of("valid", "pieced")));
                return;
            }
        }
        if (complete || !named(paper, segment, start)) {
            return;
        }
        for (String more : continuations(paper, segment)) {
            String iban = ALONE.matcher(text + more).matches() ? Ibans.normal(text + more) : null;
            if (iban != null) {
                int to = start + end(text, iban.length());
                found.add(new Candidate(iban, segment, start, to, List.of("invalid", "pieced")));
                return;
            }
        }
        Matcher digits = DIGITS.matcher(text);
        if (digits.lookingAt()) {
            String number = digits.group().replace(" ", "");
            found.add(new Candidate(number, segment, start, start + digits.end(), List.of("invalid", "short")));
        }
    }

    /** Whether what stands before says that it is an IBAN: then it is a wrong one, which somebody should see. */
    private static boolean named(Paper paper, Segment segment, int start) {
        String before = segment.text().substring(0, start);
        if (before.chars().noneMatch(Character::isLetterOrDigit)) {
            before = paper.layout().leftOf(segment).stream()
                    .map(Segment::text)
                    .filter(text -> text.chars().anyMatch(Character::isLetterOrDigit))
                    .findFirst()
                    .orElse("");
        }
        return NAMED.matcher(before).find();
    }

    /** Nothing, the rest of the row, the line below in the same block. */
    private static List<String> continuations(Paper paper, Segment segment) {
        List<String> texts = new ArrayList<>();
        texts.add("");
        Row row = paper.layout().rows().get(paper.layout().rowOf(segment));
        StringBuilder rest = new StringBuilder();
        for (Segment right : row.segments()
                .subList(row.segments().indexOf(segment) + 1, row.segments().size())) {
            rest.append(right.text());
        }
        texts.add(rest.toString());
        for (Segment below : paper.layout().below(segment, 1)) {
            texts.add(below.text());
            texts.add(rest + below.text());
        }
        return texts;
    }

    /** Offset behind so many characters that are no blanks. */
    private static int end(String text, int characters) {
        int left = characters;
        int at = 0;
        while (at < text.length() && left > 0) {
            if (text.charAt(at++) != ' ') {
                left--;
            }
        }
        return at;
    }
}
