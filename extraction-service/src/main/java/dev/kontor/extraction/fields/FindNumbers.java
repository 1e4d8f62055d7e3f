package dev.kontor.extraction.fields;

import dev.kontor.extraction.layout.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what could be the number of a document: a word with a digit in it, or letters and digits side by side. */
final class FindNumbers {

    private static final Pattern WORD =
            Pattern.compile("(?<![\\w/.-])(?=[\\w/.#_-]*\\d)#?([A-Za-z0-9][\\w/.#-]*\\w|\\d)(?![\\w/])");
    private static final Pattern GROUPS = Pattern.compile(
            "(?<![\\w/.-])(?:[A-Z]{1,5}|\\d{1,6}[A-Z]{0,3})(?: ?[-/] ?| )\\d[\\w/.-]*(?: ?[-/] ?\\d+)?(?![\\w/])");
    private static final Pattern APART = Pattern.compile("\\s+");

    /** No document is numbered with more. */
    private static final int LONGEST = 30;

    private FindNumbers() {}

    static List<Candidate> in(Paper paper) {
        List<Candidate> found = new ArrayList<>();
        for (Segment segment : paper.layout().segments()) {
            across(paper, segment, found);
            String text = segment.text();
            Characters made = Characters.of(text);
            if (made.digits() == 0) {
                continue;
            }
            Matcher word = WORD.matcher(text);
            while (word.find()) {
                add(found, segment, word.group(1), word.start(1), word.end(1), "one");
            }
            Matcher groups = GROUPS.matcher(text);
            int from = 0;
            while (made.blanks() && groups.find(from)) {
                if (APART.matcher(groups.group()).find()) {
                    add(found, segment, groups.group(), groups.start(), groups.end(), "groups");
                }
                from = groups.start() + 1;
            }
        }
        return found;
    }

    /** A number that a narrow column has broken behind a hyphen or before a stroke. */
    private static void across(Paper paper, Segment segment, List<Candidate> found) {
        Continued continued = Continued.of(paper.layout(), segment);
        if (continued == null) {
            return;
        }
        Matcher word = WORD.matcher(continued.text());
        while (word.find()) {
            if (continued.isAcross(word) && word.group(1).length() <= LONGEST) {
                List<String> signs = new ArrayList<>(NumberShape.of(word.group(1)));
                signs.add("across");
                found.add(continued.candidate(word.group(1), word.start(1), signs));
            }
        }
    }

    private static void add(List<Candidate> found, Segment segment, String text, int from, int to, String words) {
        if (text.length() <= LONGEST) {
            List<String> signs = new ArrayList<>(NumberShape.of(text));
            signs.add(words);
            found.add(new Candidate(text.strip(), segment, from, to, signs));
        }
    }
}
