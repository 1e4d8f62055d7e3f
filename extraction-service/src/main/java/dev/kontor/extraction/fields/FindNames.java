package dev.kontor.extraction.fields;

import dev.kontor.extraction.layout.Segment;
import dev.kontor.extraction.writing.Folded;
import dev.kontor.extraction.writing.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what could be the name of a company or a person: whole lines, parts of a sender's line, what follows a label. */
final class FindNames {

    private static final Pattern SEPARATOR = Pattern.compile("\\s*[●·•|∙◦▪■⋅;]\\s*|\\s+[-–—*/]\\s+|,\\s+|\\s+[o¤]\\s+");
    /** The commas of a firm of partners do not part it from an address: Meier, Huber & Partner. */
    private static final Pattern PARTNERS = Pattern.compile(
            "(?U)(?:\\p{Lu}[\\p{L}'’.-]+(?: \\p{Lu}[\\p{L}'’.-]+)?, )+\\p{Lu}[\\p{L}'’.-]+ (?:&|und|and|et|\\+) \\p{Lu}[\\p{L} .&]+");

    /** What may follow a legal form within a name: the place, or which of several it is. */
    private static final Pattern MORE_NAME = Pattern.compile("(?U) (?:\\(\\p{L}+\\) ?)?\\p{Lu}?[\\p{L}-]*");

    private static final Pattern AFTER_LABEL = Pattern.compile(":\\s*");
    /** Ways in which a name fills a line of its own, or what a label leaves of one. */
    private static final Set<String> ALONE = Set.of("whole", "behindlabel", "wrapped", "wrappedlarge");

    private static final int PAGES = 2;

    /** What an engine is less certain of is no word, but what it makes of a picture or of dirt. */
    private static final double GARBLED = 0.3;

    private final Paper paper;
    private final List<Candidate> found = new ArrayList<>();
    private final Map<String, Set<Segment>> seen = new HashMap<>();
    private final Set<String> alone = new HashSet<>();

    private FindNames(Paper paper) {
        this.paper = paper;
    }

    static List<Candidate> in(Paper paper) {
        FindNames find = new FindNames(paper);
        int last = paper.layout().pages().getLast().number();
        for (Segment segment : paper.layout().segments()) {
            if (segment.page() <= PAGES || segment.page() == last) {
                find.segment(segment);
            }
        }
        return find.found.stream().map(find::counted).toList();
    }

    private Candidate counted(Candidate candidate) {
        int count = seen.getOrDefault(key(candidate.value()), Set.of()).size();
        List<String> signs = new ArrayList<>(candidate.signs());
        if (label(candidate)) {
            signs.add("islabel");
        }
        signs.add("times" + Math.min(count, 4));
        if (alone.contains(key(candidate.value()))) {
            signs.add("standsalone");
        }
        return new Candidate(candidate.value(), candidate.segment(), candidate.from(), candidate.to(), signs);
    }

    /** Whether it is nothing but a label. */
    private boolean label(Candidate candidate) {
        Segment segment = candidate.segment();
        int from = segment.wordAt(candidate.from());
        int to = segment.wordAt(Math.max(candidate.from(), candidate.to() - 1)) + 1;
        int covered = 0;
        for (Labels.Hit hit : paper.labels(segment)) {
            covered += Math.max(0, Math.min(to, hit.to()) - Math.max(from, hit.from()));
        }
        return covered >= to - from;
    }

    static String key(String name) {
        StringBuilder key = new StringBuilder();
        for (String word : name.split(" ", -1)) {
            key.append(Folded.word(word));
        }
        return key.toString();
    }

    private void segment(Segment segment) {
        String text = segment.text();
        int begins = afterLabel(segment);
        Matcher separator = SEPARATOR.matcher(text);
        int from = begins;
        int part = 0;
        boolean several = separated(text)
                && separator.find(begins)
                && !PARTNERS.matcher(text).matches();
        if (several) {
            separator.reset();
            int at = begins;
            while (separator.find(at)) {
                add(segment, from, separator.start(), part == 0 ? "firstpart" : "part");
                from = separator.end();
                at = Math.max(separator.end(), at + 1);
                part++;
                if (at > text.length()) {
                    break;
                }
            }
            add(segment, from, text.length(), "part");
        }
        add(segment, begins, text.length(), several ? "parted" : "whole");
        int labelled = afterLabelAlone(segment);
        if (labelled > 0) {
            add(segment, labelled, text.length(), "behindlabel");
        }
        WrappedName wrapped = WrappedName.at(paper.layout(), segment);
        if (wrapped != null) {
            add(segment, 0, text.length(), wrapped.text(), wrapped.how());
        }
        int form = LegalForms.end(text);
        if (form > 0 && form < text.length()) {
            boolean label = paper.labels(segment).stream().anyMatch(hit -> hit.from() > segment.wordAt(form - 1));
            boolean more = !label && MORE_NAME.matcher(text.substring(form)).matches();
            add(segment, begins, form, more ? "uptoformalone" : "uptoform");
        }
    }

    /** False for most texts of one part: letters other than a lone o, digits, points and the like separate nothing. */
    private static boolean separated(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean sign = c == ',' || c == ';' || c == '|' || c == '-' || c == '*' || c == '/';
            boolean bullet = c == 'o' && i > 0 && Character.isWhitespace(text.charAt(i - 1));
            if (sign || bullet || (c > 127 && !Character.isLetterOrDigit(c))) {
                return true;
            }
        }
        return false;
    }

    /** Where the text behind a label and its colon begins; 0 without one. */
    private int afterLabel(Segment segment) {
        Matcher colon = AFTER_LABEL.matcher(segment.text());
        if (segment.text().indexOf(':') >= 0
                && colon.find()
                && colon.end() < segment.text().length()) {
            return colon.end();
        }
        return 0;
    }

    /** The same without a colon; the label may then be part of the name: Lieferant GmbH. */
    private int afterLabelAlone(Segment segment) {
        for (Labels.Hit hit : paper.labels(segment)) {
            if (hit.from() == 0
                    && hit.to() < segment.words().size()
                    && (hit.concepts().contains("seller") || hit.concepts().contains("buyer"))) {
                return segment.start(hit.to());
            }
        }
        return 0;
    }

    private void add(Segment segment, int from, int to, String how) {
        if (to > from) {
            add(segment, from, to, segment.text().substring(from, to), how);
        }
    }

    private void add(Segment segment, int from, int to, String text, String how) {
        NameForm name = NameForm.of(segment.isCertain() ? text : LegalForms.reread(text));
        if (!name.possible()) {
            return;
        }
        seen.computeIfAbsent(key(name.text()), key -> new HashSet<>()).add(segment);
        if (ALONE.contains(how)) {
            alone.add(key(name.text()));
        }
        List<String> signs = name.signs(how);
        if (segment.words(from, to).stream().anyMatch(word -> word.certainty() < GARBLED)) {
            signs.add("garbled");
        }
        found.add(new Candidate(name.text(), segment, from, to, signs));
    }
}
