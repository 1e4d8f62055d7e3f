package dev.kontor.extraction.text;

import dev.kontor.events.document.Content;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The document type by the word the page is headed with; failing that, by words anywhere. */
final class TypeWords {

    private static final String CREDIT =
            "gutschrift|rechnungskorrektur|stornorechnung|credit note|credit memo" + "|(?:facture d[’'])?avoir";
    private static final String INVOICE = "\\p{L}*rechnung|(?:tax |commercial )?invoice|facture";
    private static final String OTHER =
            "(?:\\d\\. )?mahnung|zahlungserinnerung|lieferschein|auftragsbestätigung|angebot"
                    + "|bestellung|kontoauszug|delivery note|packing (?:slip|list)|purchase order|order confirmation|quotation"
                    + "|pro[- ]?forma\\p{L}*|(?:account )?statement|(?:payment )?reminder|bill of lading|bon de (?:livraison|commande)"
                    + "|devis|rappel";

    private static final int TITLE_WORDS = 6;

    private record Heading(String type, Pattern starts, Pattern ends) {
        static Heading of(String type, String words) {
            return new Heading(type, pattern("^(?:" + words + ")\\b.*"), pattern(".*\\b(?:" + words + ")$"));
        }

        boolean heads(String column) {
            return starts.matcher(column).matches() || ends.matcher(column).matches();
        }
    }

    private static final List<Heading> HEADINGS =
            List.of(Heading.of("credit_note", CREDIT), Heading.of("other", OTHER), Heading.of("invoice", INVOICE));
    private static final Pattern ANYWHERE =
            pattern(".*\\b(?:rechnungs(?:nummer|nr|datum)\\b|invoice\\b|facture\\b|rechnung\\b).*");

    private TypeWords() {}

    private static Pattern pattern(String words) {
        return Pattern.compile(
                words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** The name of a declared type or {@link Content#UNKNOWN}, with how sure that is and the heading that says so. */
    static Map.Entry<String, Found> of(List<Line> lines) {
        for (Line line : lines) {
            for (Span column : line.columns()) {
                String text = column.text().strip();
                if (text.split(" ").length <= TITLE_WORDS) {
                    for (Heading heading : HEADINGS) {
                        if (heading.heads(text)) {
                            return Map.entry(heading.type, column.found(text, 0.9));
                        }
                    }
                }
            }
        }
        for (Line line : lines) {
            if (ANYWHERE.matcher(line.text()).matches()) {
                return Map.entry("invoice", line.all().found(line.text(), 0.6));
            }
        }
        return Map.entry(Content.UNKNOWN, new Found("", 0, null));
    }
}
