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

    private LegalForms() {}

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
