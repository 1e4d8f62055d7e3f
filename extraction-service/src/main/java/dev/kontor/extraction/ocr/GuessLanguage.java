package dev.kontor.extraction.ocr;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells the language of a page from its short words. German data reads all Latin print well, so it reads first; another
 * language is worth a second reading only where it is certain.
 */
final class GuessLanguage {

    private static final Set<String> FRENCH = Set.of(
            "le",
            "les",
            "du",
            "de",
            "et",
            "au",
            "aux",
            "sur",
            "pour",
            "par",
            "votre",
            "nos",
            "vos",
            "une",
            "facture",
            "avoir",
            "montant",
            "tva",
            "ht",
            "ttc",
            "avec",
            "est",
            "client",
            "commande",
            "paiement");

    private static final Set<String> ENGLISH = Set.of(
            "the", "of", "and", "to", "for", "your", "our", "is", "invoice", "total", "amount", "date", "due", "from",
            "with", "please", "order", "number", "payment", "bill", "this", "tax", "price", "by");

    private static final Set<String> GERMAN = Set.of(
            "der",
            "die",
            "das",
            "und",
            "für",
            "vom",
            "zum",
            "bis",
            "mit",
            "von",
            "ihre",
            "wir",
            "bitte",
            "rechnung",
            "betrag",
            "datum",
            "mwst",
            "ust",
            "steuer",
            "netto",
            "brutto",
            "auf",
            "gesamt",
            "menge",
            "preis",
            "den");

    private static final int FEWEST = 5;

    private static final int CLEARLY = 3;

    private GuessLanguage() {}

    /** German unless the words are clearly of another language. */
    static Language of(List<OcrWord> words) {
        int german = count(words, GERMAN);
        int french = count(words, FRENCH);
        int english = count(words, ENGLISH);
        if (french >= FEWEST && french >= CLEARLY * Math.max(german, english)) {
            return Language.FRENCH;
        }
        return english >= FEWEST && english >= CLEARLY * Math.max(german, french) ? Language.ENGLISH : Language.GERMAN;
    }

    private static int count(List<OcrWord> words, Set<String> known) {
        return (int) words.stream()
                .map(word -> word.text().toLowerCase(Locale.ROOT).replaceAll("\\P{L}+$", ""))
                .filter(known::contains)
                .count();
    }
}
