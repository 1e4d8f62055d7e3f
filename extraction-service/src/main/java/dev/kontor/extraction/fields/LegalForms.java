package dev.kontor.extraction.fields;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The legal forms that companies write behind their names, of the European Union and of those who trade with it. */
final class LegalForms {

    /** Whole words; small and capital letters as usual, since "as" and "se" are words of their own. */
    static final Pattern FORM = Pattern.compile("(?=[gGmAKOUSeEPpLICBNVsDadZ&])(?<![\\p{L}])(?:"
            // Germany, Austria, Switzerland
            + "(?:gemeinnützige )?g?GmbH(?: ?(?:&|und|u\\.) ?Co\\.?(?: ?(?:KGaA|KG|OHG)(?![\\p{L}]))?)?|mbH|Ges\\. ?m\\. ?b\\. ?H\\.?|GesmbH"
            + "|AG(?: & Co\\.? (?:KGaA|KG))?|KGaA|KG|OHG|OG|UG(?: \\(haftungsbeschränkt\\))?|SE|eG|GbR|e\\. ?K(?:fm|fr)?\\.?"
            + "|e\\. ?U\\.?|e\\. ?V\\.?|PartG(?: ?mbB)?|Genossenschaft|Stiftung|Verein|Inh\\."
            // France, Belgium, Luxembourg, Romandy
            + "|S\\.? ?[Aaà]\\.? ?[Rr]\\.? ?[Ll]\\.?(?:-S)?|SASU?|S\\.A\\.S\\.?|S\\.A\\.|SA|SNC|EURL|SCOP|SCI|SRL|SPRL|SCRL|ASBL|& Cie\\.?|& Co\\.?"
            // Britain, Ireland, America, Asia
            + "|Ltd\\.?|LTD\\.?|Limited|LLP|PLC|plc|DAC|CIC|I(?:nc|NC)\\.?|LLC|L\\.L\\.C\\.|LP|C(?:orp|ORP)\\.?|Corporation|Company"
            + "|C[Oo]\\.?|(?:S(?:dn|DN)\\.? )?B(?:hd|HD)\\.?|Berhad"
            // the rest of the Union
            + "|B\\.?V\\.?|N\\.?V\\.?|V\\.?O\\.?F\\.?|S\\.?r\\.?l\\.?s?|S\\.?p\\.?A\\.?|S\\.?L\\.?U?\\.?|Lda\\.?|Oyj?|ABp?|ApS|A/S|ASA|OÜ|UAB|SIA"
            + "|a\\.s\\.|s\\.r\\.o\\.|d\\.o\\.o\\.|Kft\\.?|Zrt\\.?|EOOD|OOD|Sp\\. ?z ?o\\. ?o\\.|Sp\\. ?[kj]\\."
            + ")(?![\\p{L}])");

    /** What engines read for letters in capitals. */
    private static final String DIGITS = "01568";

    private static final String MEANT = "OISGB";

    private static final Pattern WORD =
            Pattern.compile("(?<!\\S)(?=\\S*\\d)(?=\\S*\\p{L}{2})[\\p{L}01568.]{3,6}(?!\\S)");

    private static final Pattern SARL = Pattern.compile("(?<!\\S)(S\\.?)[áâäãå](\\s?r\\.?\\s?l\\.?)(?!\\S)");

    private LegalForms() {}

    /**
     * A name whose words are legal forms but for digits that were read for letters, with these: SDN 8HD, 6mbH. Nor do the
     * data that pages are read with first know an à: Särl.
     */
    static String reread(String name) {
        return WORD.matcher(SARL.matcher(name).replaceAll("$1à$2")).replaceAll(word -> {
            StringBuilder letters = new StringBuilder();
            word.group()
                    .chars()
                    .forEach(c -> letters.append(DIGITS.indexOf(c) < 0 ? (char) c : MEANT.charAt(DIGITS.indexOf(c))));
            return Matcher.quoteReplacement(FORM.matcher(letters).matches() ? letters.toString() : word.group());
        });
    }

    /** Where the last legal form ends that does not begin the text; 0 without one. */
    static int end(String text) {
        Matcher legal = FORM.matcher(text);
        int end = 0;
        while (legal.find()) {
            end = legal.start() > 0 ? legal.end() : end;
        }
        return end;
    }
}
