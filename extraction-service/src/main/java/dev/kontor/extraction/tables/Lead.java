package dev.kontor.extraction.tables;

import dev.kontor.extraction.layout.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of an article (BT-155) that stands before its name in one cell: {@code 4711-08 Winkel}, {@code [NOUG250] Nougat}.
 * It is one where nearly all lines of a table begin with such a thing, or where it stands apart from the name.
 *
 * @param rest of the row, without what separates the two
 * @param apart whether there is more room behind it than a blank takes
 */
record Lead(String number, List<Word> rest, boolean apart) {

    /** Years, measures and counts are numbers of nothing. */
    private static final Pattern NUMBER = Pattern.compile(
            "[\\[(]?((?=[^\\[\\](]*\\d)(?=\\p{L}+[\\d./_-]|\\d+[\\p{L}./_-]|\\d{5})[\\p{L}\\d][\\p{L}\\d./_-]{3,})[\\])]?[:,]?");

    /** Cells that touch are read as one word. */
    private static final Pattern GLUED = Pattern.compile("(\\d{5,}|\\p{Lu}{1,4}-?\\d{3,})(\\p{Lu}\\p{Ll}.*)");

    private static final Pattern DATE =
            Pattern.compile("\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{2}|\\d{4})?|\\d{1,2}[./]\\d{4}");
    private static final Pattern SEPARATOR = Pattern.compile("[-–:|]");

    private static final double MOST = 0.8;

    /** Room behind a number that stands in a column of its own, as a part of the height of the type. */
    private static final double COLUMN = 0.9;

    /** By line, those of one table that begin with a number; empty where that is by chance. */
    static Map<Line, Lead> in(Collection<Line> lines) {
        Map<String, Map<Line, Lead>> byShape = new HashMap<>();
        int named = 0;
        for (Line line : lines) {
            List<Word> row = line.firstRow();
            named += row.isEmpty() ? 0 : 1;
            Lead lead = row.isEmpty() ? null : of(row);
            if (lead != null) {
                byShape.computeIfAbsent(lead.shape(), _ -> new IdentityHashMap<>())
                        .put(line, lead);
            }
        }
        for (Map<Line, Lead> alike : byShape.values()) {
            boolean most = alike.size() >= MOST * named;
            boolean apart = alike.values().stream().allMatch(Lead::apart);
            if (most && (alike.size() > 1 || apart)) {
                return alike;
            }
        }
        return Map.of();
    }

    private static @Nullable Lead of(List<Word> row) {
        Word first = row.getFirst();
        Matcher number = NUMBER.matcher(first.text());
        Matcher glued = GLUED.matcher(first.text());
        if (glued.matches()) {
            List<Word> rest = new ArrayList<>(row.subList(1, row.size()));
            rest.addFirst(behind(first, glued.end(1)));
            return new Lead(glued.group(1), rest, true);
        }
        if (!number.matches() || DATE.matcher(number.group(1)).matches()) {
            return null;
        }
        int from = row.size() > 1 && SEPARATOR.matcher(row.get(1).text()).matches() ? 2 : 1;
        boolean apart = from == 2 || (row.size() > 1 && row.get(1).x() - first.right() > COLUMN * first.height());
        return new Lead(number.group(1), row.subList(from, row.size()), apart);
    }

    /** The part of a word from a letter on; letters are taken to be of one width. */
    private static Word behind(Word word, int from) {
        double left = word.x() + word.width() * from / word.text().length();
        return new Word(
                word.text().substring(from), left, word.y(), word.right() - left, word.height(), word.certainty());
    }

    /** Numbers of one seller are built alike. */
    private String shape() {
        return number.replaceAll("\\p{L}+", "A").replaceAll("\\d+", "0");
    }
}
