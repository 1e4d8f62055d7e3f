package dev.kontor.extraction.classify;

import dev.kontor.extraction.classify.Naming.Role;
import dev.kontor.extraction.classify.Phrases.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the names of kinds of documents, wherever they stand. */
final class FindNamings {

    private static final Phrases<Kind> NAMES =
            Phrases.read("/classify/names.txt", name -> Kind.valueOf(name.toUpperCase(Locale.ROOT)));

    /** Tokens of a line that can still be a heading. */
    private static final int SHORT = 6;

    /** Letters that numbers begin with: RE-2026-12. */
    private static final int PREFIX = 3;

    /** What comes between a name and its number. */
    private static final Set<String> BEFORE_NUMBERS = Set.of(
            "nr",
            "no",
            "nº",
            "n",
            "num",
            "numéro",
            "numero",
            "number",
            "nummer",
            "id",
            "#",
            "vom",
            "of",
            "du",
            "dated",
            "from",
            "date",
            "datum",
            "über",
            "per",
            "for",
            "0",
            "und",
            "and",
            "re",
            "dem",
            "den",
            "der",
            "the",
            "januar",
            "februar",
            "märz",
            "april",
            "mai",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "dezember",
            "seite",
            "page");

    /** What may stand before a name without making it a sentence. */
    private static final Set<String> ARTICLES =
            Set.of("ihre", "unsere", "ihr", "unser", "die", "der", "the", "our", "your", "votre", "notre", "la", "0");

    private FindNamings() {}

    /** @param body height of the type of the body */
    static List<Naming> in(List<Passage> passages, double body) {
        List<Naming> namings = new ArrayList<>();
        for (Passage passage : passages) {
            for (Match<Kind> match : NAMES.in(passage.tokens())) {
                namings.add(
                        new Naming(match.meaning(), role(passage.tokens(), match), passage.height() / body, passage));
            }
        }
        return namings;
    }

    private static Role role(List<String> tokens, Match<Kind> match) {
        List<String> before = tokens.subList(0, match.from());
        List<String> after = tokens.subList(match.to(), tokens.size());
        boolean leads = ARTICLES.containsAll(before);
        if (leads && after.isEmpty()) {
            return Role.ALONE;
        }
        int colon = after.indexOf(":");
        if (leads && colon >= 0 && BEFORE_NUMBERS.containsAll(after.subList(0, colon))) {
            return Role.LABEL;
        }
        if (leads && after.stream().allMatch(token -> BEFORE_NUMBERS.contains(token) || token.length() <= PREFIX)) {
            return Role.NUMBERED;
        }
        if (leads && after.size() <= SHORT) {
            return Role.STARTS;
        }
        return after.isEmpty() && before.size() <= SHORT ? Role.ENDS : Role.PROSE;
    }
}
