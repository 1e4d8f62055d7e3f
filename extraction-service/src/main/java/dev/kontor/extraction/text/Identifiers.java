package dev.kontor.extraction.text;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values that are known by their form: IBAN, BIC, VAT ids and the currency. */
final class Identifiers {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern BIC = Pattern.compile(
            "\\b(?:BIC|SWIFT)\\b[^A-Z0-9\\t]*[\\t ]?([A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\\b");
    private static final Pattern OF_BUYER = Pattern.compile(
            "(?i)\\b(?:ihre|client|customer|kunden?|buyer|käufer|acheteur|your)\\b", Pattern.UNICODE_CASE);
    private static final Pattern CURRENCY = Pattern.compile("[€$£]|\\b(?:EUR|USD|GBP|CHF|SEK|DKK|NOK|PLN|CZK|HUF)\\b");
    private static final List<Anchor> CURRENCY_LABEL =
            List.of(Anchor.of("\\b(?:\\p{L}*währung(?! der)|currency|devise|beträge in)\\b", 0.95));
    private static final Pattern CODE = Pattern.compile("(?:EUR|USD|GBP|CHF|SEK|DKK|NOK|PLN|CZK|HUF|JPY)\\b");
    private static final Pattern OF_PAYER = Pattern.compile(
            "\\b(?:ihrem konto|your account|votre compte|käufer-iban|zahlungspflichtig\\w*|debtor|payer)\\b", FLAGS);
    private static final Map<String, String> SIGNS = Map.of("€", "EUR", "$", "USD", "£", "GBP");

    private Identifiers() {}

    static Map<String, Found> of(List<Line> lines) {
        Map<String, Found> found = new LinkedHashMap<>();
        boolean ofPayer = false;
        for (Line line : lines) {
            vatIds(line, found);
            // an account that is debited is the buyer's; the sentence may go on for a line
            boolean payer = OF_PAYER.matcher(line.text()).find();
            if (!payer && !ofPayer) {
                iban(line, found);
                bic(line, found);
            }
            ofPayer = payer;
        }
        Anchor.first(CURRENCY_LABEL, lines, CODE, code -> code)
                .ifPresentOrElse(code -> found.put("currency", code), () -> currency(lines, found));
        return found;
    }

    /** An account number whose check digits fit outdoes one whose do not. */
    private static void iban(Line line, Map<String, Found> found) {
        Matcher form = Ibans.FORM.matcher(line.text());
        while (form.find()) {
            String iban = Ibans.normal(form.group());
            if (iban != null) {
                boolean valid = Ibans.valid(iban);
                boolean labelled = line.text().contains("IBAN");
                Found before = found.get("iban");
                if (valid && (before == null || before.confidence() < 0.5)) {
                    found.put("iban", line.span(form.start(), form.end()).found(iban, 0.95));
                } else if (labelled && before == null) {
                    found.put("iban", line.span(form.start(), form.end()).found(iban, 0.4));
                }
            }
        }
    }

    private static void bic(Line line, Map<String, Found> found) {
        Matcher bic = BIC.matcher(line.text());
        if (bic.find()) {
            found.putIfAbsent("bic", line.span(bic.start(1), bic.end(1)).found(bic.group(1), 0.9));
        }
    }

    private static void vatIds(Line line, Map<String, Found> found) {
        Matcher form = VatIds.FORM.matcher(line.text());
        while (form.find()) {
            String vatId = VatIds.normal(form.group());
            Found value = line.span(form.start(), form.end()).found(vatId, VatIds.plausible(vatId) ? 0.9 : 0.6);
            if (OF_BUYER.matcher(label(line.text(), form.start())).find()) {
                found.putIfAbsent("buyerVatId", value);
            } else if (!vatId.equals(
                    found.computeIfAbsent("sellerVatId", field -> value).value())) {
                // two of them without a word whose: sellers print theirs first
                found.putIfAbsent("buyerVatId", value.confidence(0.6));
            }
        }
    }

    /** The column the value stands in, up to it, and the column before. */
    private static String label(String line, int start) {
        int column = line.lastIndexOf('\t', start);
        return line.substring(column < 1 ? 0 : line.lastIndexOf('\t', column - 1) + 1, start);
    }

    /** What a label says, else the currency named most often. */
    private static void currency(List<Line> lines, Map<String, Found> found) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Found> first = new HashMap<>();
        for (Line line : lines) {
            Matcher sign = CURRENCY.matcher(line.text());
            while (sign.find()) {
                String code = SIGNS.getOrDefault(sign.group(), sign.group());
                counts.merge(code, 1, Integer::sum);
                first.putIfAbsent(code, line.span(sign.start(), sign.end()).found(code, 0.9));
            }
        }
        counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(most ->
                        found.put("currency", first.getOrDefault(most.getKey(), new Found(most.getKey(), 0.9, null))));
    }
}
