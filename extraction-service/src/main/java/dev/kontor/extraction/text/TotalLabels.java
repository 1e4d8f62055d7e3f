package dev.kontor.extraction.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an amount is, by the words before it. The order decides: "Summe inkl. USt." is a gross total, no tax. */
enum TotalLabels {
    PREPAID(
            "anzahlung(?:en)?\\b|bereits (?:be|ge)zahlt|erhalten|prepaid|amount paid|déjà (?:payé|réglé)|acompte versé"),
    PREVIOUS("previous balance|saldovortrag"),
    DUE(
            "(?:amount|total|balance|residual) due|residual|due payable|zahlbetrag|offener betrag|solde à payer|net à payer|zu zahlen|zahlbar"),
    GROSS("brutto|\\bink?l|gross|grand total|\\bttc\\b|invoice total|endbetrag|rechnungsbetrag"),
    NET("netto|\\bnet\\b|sub-?total|\\bht\\b|\\bohne\\b|\\bexk?l|zwischensumme|without vat|before tax"),
    CHARGE("shipping|freight|versand|fracht|frais de port|porto|delivery charge"),
    TAX_TOTAL("(?:summe|total|gesamt\\w*) (?:ust|mwst|umsatzsteuer|mehrwertsteuer|tax(?:es)?|vat|steuer\\w*|tva)"
            + "|(?:vat|tax) total|steuerbetrag|montant tva|total des taxes"),
    TAX("\\bust\\b|\\bmwst\\b|umsatzsteuer|mehrwertsteuer|\\bvat\\b|\\btva\\b|\\btax\\b|\\bgst\\b"),
    TOTAL("\\btotal\\b|summe|gesamt(?:betrag)?\\b");

    private static final List<TotalLabels> ALL = List.of(values());

    private final Pattern words;

    TotalLabels(String words) {
        this.words = Pattern.compile(
                words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** The kind of total a label names; empty when it names none. */
    static Optional<TotalLabels> of(String label) {
        return ALL.stream().filter(kind -> kind.words.matcher(label).find()).findFirst();
    }
}
