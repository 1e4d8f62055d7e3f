package dev.kontor.extraction.writing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Why no tax is charged, as sentences say it, with its category (BT-118, UNTDID 5305). */
public enum Exemption {
    /** The recipient owes the tax: §13b UStG, Art. 196 of Directive 2006/112/EC. */
    REVERSE_CHARGE(
            "AE",
            "steuerschuldnerschaft des leistungsempf|steuerschuld geht auf|§ ?13 ?b|reverse[ -]charge|auto-?liquidation|tva due par le (?:preneur|client)|(?<!\\p{L})art(?:icle|\\.)? ?196"),
    /** §4 no. 1b and §6a UStG, Art. 138. */
    INTRA_COMMUNITY(
            "K",
            "innergem(?:einschaftlich|\\.)|(?:livraison|vente)s? intra-?communaut|intra-?community|intra-?eu suppl|262 ter|§ ?6 ?a ustg|(?<!\\p{L})art(?:icle|\\.)? ?138"),
    /** §4 no. 1a and §6 UStG, Art. 146. */
    EXPORT(
            "G",
            "ausfuhrlieferung|steuerfreie ausfuhr|exportlieferung|export (?:supply|delivery|outside)|(?:zero-?rated|exempt) export|exportation|(?<!\\p{L})art(?:icle|\\.)? ?146|262 i(?!\\p{L})"),
    /** §19 UStG and its like abroad, and what §4 UStG exempts. */
    EXEMPT(
            "E",
            "kleinunternehmer|§ ?19(?! ?\\d)|293 ?b|franchise en base|umsatzsteuerfrei|steuerfrei|steuerbefreit|von der (?:umsatz|mehrwert)steuer befreit|exempt from vat|vat exempt|small business exemption|not vat registered|not registered for vat|exonér|tva non applicable|non assujetti|befreit gem|§ ?6 abs(?:\\.|atz) ?1 z(?:iff(?:er)?|\\.)? ?27");

    /** One of these, in lower case, is part of every wording: looking for a word is cheap, for all wordings dear. */
    private static final List<String> STEMS = List.of(
            "§",
            "steuerschuld",
            "reverse",
            "liquidation",
            "tva due par",
            "art 1",
            "art. 1",
            "art1",
            "art.1",
            "article 1",
            "article1",
            "innergem",
            "communaut",
            "communit",
            "intra-eu",
            "intraeu",
            "262 ",
            "ausfuhr",
            "export",
            "kleinunternehmer",
            "293b",
            "293 b",
            "franchise",
            "steuerfrei",
            "befreit",
            "exempt",
            "not vat registered",
            "not registered for vat",
            "exonér",
            "tva non applicable",
            "non assujetti");

    private final String category;
    private final Pattern wording;

    Exemption(String category, String wording) {
        this.category = category;
        this.wording = Pattern.compile(wording, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** UNTDID 5305. */
    public String category() {
        return category;
    }

    /** The first that a text states; the more special come before the more general. */
    public static Optional<Exemption> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (STEMS.stream().noneMatch(lower::contains)) {
            return Optional.empty();
        }
        return Arrays.stream(values())
                .filter(exemption -> exemption.wording.matcher(text).find())
                .findFirst();
    }
}
