package dev.kontor.extraction.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text as it is compared: lower case, letters and digits apart from everything else. */
final class Tokens {

    private Tokens() {}

    /**
     * Runs of letters, runs that hold a digit as {@code 0}, and of the rest only colon, # and §. A heading in spaced
     * letters (R E C H N U N G) is one word.
     */
    static List<String> of(String text) {
        List<String> tokens = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        boolean digits = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = Character.isDigit(c);
            if (digit || Character.isLetter(c)) {
                run.append(c);
                digits |= digit;
                continue;
            }
            end(run, digits, tokens);
            digits = false;
            if (c == ':' || c == '#' || c == '§') {
                tokens.add(String.valueOf(c));
            }
        }
        end(run, digits, tokens);
        return spaced(tokens) ? List.of(String.join("", tokens)) : tokens;
    }

    private static void end(StringBuilder run, boolean digits, List<String> tokens) {
        if (!run.isEmpty()) {
            tokens.add(digits ? "0" : run.toString().toLowerCase(Locale.ROOT));
            run.setLength(0);
        }
    }

    private static boolean spaced(List<String> tokens) {
        return tokens.size() >= 4 && tokens.stream().allMatch(token -> token.length() == 1 && !token.equals("0"));
    }
}
