package dev.kontor.extraction.tables;

import dev.kontor.extraction.layout.Word;
import dev.kontor.extraction.writing.Folded;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The name of what a line is about (BT-153), from the rows of its cell. A name that is too long goes on in the row below; a
 * row that begins although its first word had fitted into the row above states details.
 */
final class Wording {

    /** Rows of one cell begin as far apart at most, as a part of the height of the type. */
    private static final double ALIGNED = 0.6;

    /** How far details are set in, as a part of the height of the type. */
    private static final double INDENT = 3;

    /** Type so much smaller than that of the first row is for details. */
    private static final double SMALLER = 0.88;

    /** What an item has besides its name (BG-32, BT-128, BT-134, BT-157, BT-159), with a number behind it. */
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "(?:gemäß|laut|Ausführung|Techniker|selon|as per|Engineer|Technician|Intervention|GTIN|EAN|ISBN|SN|S/N|Seriennummer|Serien-?Nr|Charge|Chargen-?Nr|Los-?Nr|Lieferschein|LS-?Nr|Bestell-?Nr|Auftrags?-?Nr|Ihre Art|Ihre Best"
                    + "|Gewicht|Maße|Abmessung|Zeitraum|Leistungszeitraum|Abrechnungszeitraum|Ursprungsland|Zolltarif|Warennummer|Listenpreis|UVP|Farbe|Größe|Garantie"
                    + "|Serial|Batch|Lot|Delivery note|Delivery(?= \\d)|Lieferung(?= \\d)|Livraison(?= \\d)|Your part|Your ref|Your item|Weight|Dimensions|Period|Country of origin|HS code|Commodity code|List price|RRP|MSRP|Colou?r|Size|Warranty"
                    + "|N° de série|N° série|BL|Bon de livraison|Votre réf|Poids|Période|Origine|Code douanier|Prix public|Prix catalogue|Couleur|Taille|Garantie)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Words of a label at most. */
    private static final int LABEL = 3;

    private Wording() {}

    /**
     * @param rows the words in each row of the cell, from top to bottom, none of them empty
     * @param left where the cell begins, which may be before its name
     * @param edge of the descriptions in the table
     */
    static String name(List<List<Word>> rows, double left, Edge edge) {
        boolean indented = indented(rows, left);
        int to = 0;
        while (to < rows.size() && (to == 0 || goesOn(rows, to, left, edge, indented))) {
            to++;
        }
        return rows.subList(0, to).stream()
                .flatMap(List::stream)
                .map(Word::text)
                .collect(Collectors.joining(" "));
    }

    /** Where the rows of a name end at most, as far as one cell tells. */
    static double edge(List<List<Word>> rows, double left) {
        return rows.stream()
                .filter(row -> aligned(rows.getFirst(), row) || begins(row, left))
                .mapToDouble(row -> row.getLast().right())
                .max()
                .orElse(0);
    }

    private static boolean goesOn(List<List<Word>> rows, int row, double left, Edge edge, boolean indented) {
        List<Word> above = rows.get(row - 1);
        List<Word> below = rows.get(row);
        boolean hyphen = above.getLast().text().endsWith("-");
        return (edge.full(above, below.getFirst()) || hyphen || indented)
                && !labelled(below)
                && (aligned(above, below) || begins(below, left))
                && height(below) > SMALLER * height(above);
    }

    /** Whether details stand a little to the right of the name, so that all that stands below it is the name. */
    private static boolean indented(List<List<Word>> rows, double left) {
        for (List<Word> row : rows) {
            if (!aligned(rows.getFirst(), row) && !begins(row, left)) {
                double by = row.getFirst().x() - left;
                return by > 0 && by < INDENT * row.getFirst().height();
            }
        }
        return false;
    }

    private static boolean aligned(List<Word> one, List<Word> other) {
        return begins(other, one.getFirst().x());
    }

    private static boolean begins(List<Word> row, double left) {
        Word first = row.getFirst();
        return Math.abs(first.x() - left) < ALIGNED * first.height();
    }

    /** "GTIN: 4012345001235" and "Gewicht 12 kg" are no part of a name. */
    private static boolean labelled(List<Word> row) {
        boolean colon = row.stream()
                .limit(LABEL)
                .anyMatch(word -> word.text().endsWith(":") && !word.text().endsWith("):"));
        String text = row.stream().map(Word::text).collect(Collectors.joining(" "));
        boolean numbered = text.chars().anyMatch(Character::isDigit)
                || Folded.word(row.getLast().text()).equals("nr");
        return colon || (numbered && ATTRIBUTE.matcher(text).lookingAt());
    }

    /** Of the tallest letters: a row of small letters alone is no smaller type. */
    private static double height(List<Word> row) {
        return row.stream().mapToDouble(Word::height).max().orElse(0);
    }
}
