package dev.kontor.extraction.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who wrote the letter and to whom: by labels, by the sender's line above the address (DIN 5008), by legal forms. */
final class Names {

    private static final Pattern NAME = Pattern.compile("[\\p{Lu}\\d][^\\t]{2,70}+(?!\\s*:)");
    private static final Pattern NO_NAME = Pattern.compile(
            ".*[:@#].*|.*\\d{4,}.*|[^\\p{L}]*|.*nummer.*|.*\\b(?:order|your|ihre?|number|date|datum)\\b.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SENDER_LINE =
            Pattern.compile("^([^\\t●·•|]{3,60}?)[\\s]*(?:[●·•|∙]| [–-] ).{3,}\\b\\d{4,5}\\s+\\p{Lu}.*");
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "^\\p{Lu}[^\\t:,;()]{1,50}?\\b(?:GmbH(?: & Co\\.? KG)?|AG|KG|OHG|UG|SE|eG"
                    + "|GbR|e\\.K\\.|SARL|SAS|S\\.A\\.|Ltd\\.?|LTD\\.?|Limited|Inc\\.?|LLC|Corp\\.?|B\\.V\\.|b\\.v\\.|S\\.r\\.l\\.)(?=$|[\\s,])");
    private static final Pattern TITLE =
            Pattern.compile("(?i).*\\b(?:invoice|rechnung|facture|avoir|gutschrift|page|seite)\\b.*");

    private static final Pattern ENDS_IN_TITLE = Pattern.compile("(?i)\\s+(?:invoice|rechnung|facture)$");

    private static final List<Anchor> SELLER = List.of(
            Anchor.of("\\bpayable to\\b", 0.9),
            Anchor.of(
                    "\\b(?:verkäufer|rechnungssteller|rechnungsersteller|seller|vendor|supplier|fournisseur|vendeur)\\b(?!-)",
                    0.85),
            Anchor.of("(?:^|\\t)(?:from|von|de|lieferant)\\s?:", 0.8));
    private static final List<Anchor> BUYER = List.of(
            Anchor.of(
                    "\\b(?:bill(?:ed)? to(?: address)?|invoice to|sold to|customer name|käufer|rechnungsempfänger"
                            + "|rechnung an|acheteur|facturé à|adresse de facturation)\\b(?!-)",
                    0.85),
            Anchor.of("(?:^|\\t)(?:to|an|à|kunde|client|customer)\\s?:", 0.75),
            Anchor.of("\\b(?:delivery address|ship to|adresse de livraison|lieferanschrift|lieferadresse)\\b", 0.5));

    /** How far the address may stand off the sender's line above it, in points: DIN 5008 leaves 45 mm by 85 mm. */
    private static final double INDENT = 40;

    private static final double WINDOW = 60;

    private Names() {}

    /** @param buyer is not taken for the seller */
    static Optional<Found> seller(List<Line> lines, @Nullable Found buyer) {
        Optional<Found> labelled = Anchor.name(SELLER, lines, NAME, Names::name);
        if (labelled.isPresent()) {
            return labelled;
        }
        Optional<Found> sender = senderLine(lines).map(s -> s.found(s.text().strip(), 0.85));
        return sender.or(() -> legalForm(lines, buyer)).or(() -> top(lines));
    }

    static Optional<Found> buyer(List<Line> lines) {
        return Anchor.name(BUYER, lines, NAME, Names::name)
                .or(() -> senderLine(lines).flatMap(sender -> below(lines, sender)));
    }

    private static @Nullable String name(@Nullable String text) {
        String name = text == null ? "" : text.strip();
        return NO_NAME.matcher(name).matches() || TITLE.matcher(name).matches() ? null : name;
    }

    private static Optional<Span> senderLine(List<Line> lines) {
        for (Line line : lines) {
            Matcher sender = SENDER_LINE.matcher(line.text());
            if (line.page() == 1 && sender.matches()) {
                return Optional.of(line.span(0, sender.end(1)));
            }
        }
        return Optional.empty();
    }

    /** The first line of the address: below the sender's line, at its left edge. */
    private static Optional<Found> below(List<Line> lines, Span sender) {
        for (Line line : lines.subList(lines.indexOf(sender.line()) + 1, lines.size())) {
            double gap = line.top() - sender.line().top();
            Span first = line.columns().getFirst();
            if (line.page() != 1 || gap > WINDOW) {
                break;
            }
            if (gap > 0 && Math.abs(first.left() - sender.left()) < INDENT && name(first.text()) != null) {
                return Optional.of(first.found(first.text().strip(), 0.75));
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> legalForm(List<Line> lines, @Nullable Found buyer) {
        for (Line line : lines) {
            for (Span column : line.columns()) {
                Matcher form = LEGAL_FORM.matcher(column.text());
                if (form.find() && (buyer == null || !buyer.value().contains(form.group()))) {
                    return Optional.of(line.span(column.start(), column.start() + form.end())
                            .found(form.group().strip(), 0.65));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> top(List<Line> lines) {
        for (Line line : lines.subList(0, Math.min(5, lines.size()))) {
            Span first = line.columns().getFirst();
            Matcher title = ENDS_IN_TITLE.matcher(first.text());
            Span name = title.find() ? line.span(first.start(), first.start() + title.start()) : first;
            if (name(name.text()) != null) {
                return Optional.of(name.found(name.text().strip(), 0.5));
            }
        }
        return Optional.empty();
    }
}
