package dev.kontor.extraction.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as the name of a company or a person.
 *
 * @param text without what names do not begin or end with
 */
record NameForm(String text) {

    private static final Pattern NAME = Pattern.compile(
            "(?U)(?:(?:van|von|vom|de|der|den|du|des|di|la|le|les|zu|zum|zur|ten|ter|op) |[dlDL]['’])*[\\p{Lu}\\d\"„«][^@\\t]{1,78}|[\\p{Ll}][\\p{L}\\d&.-]{2,20}(?: [\\p{L}\\d&.-]+){0,4}");
    private static final Pattern NO_NAME =
            Pattern.compile("(?iU).*(?:https?:|www\\.|@|\\d{5,}|%|\\d[.,]\\d{2}).*|[\\W\\d]*|\\d+\\W.*");
    private static final String PLAIN = " ,-&'()";
    private static final Pattern EDGE = Pattern.compile("^[\\s\"„«:]+|[\\s\"“»,;:]+$");
    private static final int MOST_WORDS = 9;

    /** Characters of the form above. */
    private static final int LONGEST = 79;

    static NameForm of(String text) {
        return new NameForm(bare(text) ? text : EDGE.matcher(text).replaceAll(""));
    }

    /** Whether it can be one. */
    boolean possible() {
        return words() <= MOST_WORDS && (plain(text) || NAME.matcher(text).matches()) && !none(text);
    }

    private int words() {
        return text.split(" ", -1).length;
    }

    /** Whether a text begins and ends with letters or digits, so that nothing at its edges is cut off. */
    private static boolean bare(String text) {
        return Character.isLetterOrDigit(text.charAt(0)) && Character.isLetterOrDigit(text.charAt(text.length() - 1));
    }

    /** Most names begin with one of the capitals from A to Z, and have nothing in them that names do not. */
    private static boolean plain(String name) {
        return name.length() > 1
                && name.length() < LONGEST
                && name.charAt(0) >= 'A'
                && name.charAt(0) <= 'Z'
                && name.indexOf('@') < 0
                && name.indexOf('\t') < 0;
    }

    /** Plain words need no look at all that a name must not have in it. */
    private static boolean none(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Character.isLetter(c) && PLAIN.indexOf(c) < 0) {
                return NO_NAME.matcher(name).matches();
            }
        }
        return !Character.isLetter(name.charAt(0)) && NO_NAME.matcher(name).matches();
    }

    /**
     * What can be said of it by itself.
     *
     * @param how it was found
     */
    List<String> signs(String how) {
        List<String> signs = new ArrayList<>(List.of(how, "words" + Math.min(words(), 6)));
        Matcher legal = LegalForms.FORM.matcher(text);
        if (legal.find()) {
            signs.add(legal.start() == 0 ? "legalalone" : "named");
            signs.add(LegalForms.end(text) == text.length() ? "legalend" : "legal");
        }
        if (text.chars().anyMatch(Character::isDigit)) {
            signs.add("digit");
        }
        if (text.toUpperCase(Locale.ROOT).equals(text)) {
            signs.add("upper");
        }
        if (text.chars().allMatch(c -> Character.isLowerCase(c) || c == ' ')) {
            signs.add("lower");
        }
        if (text.endsWith(".")) {
            signs.add("sentence");
        }
        return signs;
    }
}
