package dev.kontor.extraction.learning;

import dev.kontor.events.document.Content;
import dev.kontor.extraction.layout.Layout;
import dev.kontor.extraction.layout.Segment;
import dev.kontor.extraction.layout.Word;
import dev.kontor.extraction.writing.Folded;
import dev.kontor.extraction.writing.Ibans;
import dev.kontor.extraction.writing.VatIds;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What tells the paper of one supplier from that of all others.
 *
 * @param keys what identifies somebody: VAT ids, accounts, phone and register numbers, addresses in the net, and every line
 *     without a figure, which may be a name
 */
record Fingerprint(Set<String> keys) {

    /** Fields that a supplier has to itself; a key of theirs that stands on a page is enough. */
    private static final Map<String, String> OWN = own();

    private static final String NAME = "name:";
    private static final String VAT_ID = "vat:";

    /** Keys without which a page may be anybody's: one alone may be the buyer's. */
    private static final double ENOUGH = 2;

    private static final int LONGEST = 60;

    private static final Pattern IDENTIFIES =
            Pattern.compile("(?=(?:.*\\d){6})[\\p{L}\\p{N}./+-]{7,34}|.*@.+\\..+|(?:https?://)?www\\..+");
    private static final Pattern EDGE = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    private static Map<String, String> own() {
        Map<String, String> own = new LinkedHashMap<>();
        own.put("sellerVatId", VAT_ID);
        own.put("iban", "iban:");
        own.put("sellerTaxNumber", "");
        own.put("sellerName", NAME);
        return own;
    }

    static Fingerprint of(Layout layout) {
        Set<String> keys = new HashSet<>();
        for (Segment segment : layout.segments()) {
            identifiers(VAT_ID, VatIds.FORM.matcher(segment.text()), keys);
            identifiers("iban:", Ibans.FORM.matcher(segment.text()), keys);
            for (Word word : segment.words()) {
                String text = bare(word.text());
                if (IDENTIFIES.matcher(text).matches()) {
                    keys.add(text);
                }
            }
            String name = name(segment.text());
            if (name.length() > NAME.length() + 3 && name.length() < LONGEST) {
                keys.add(name);
            }
        }
        return new Fingerprint(Set.copyOf(keys));
    }

    private static void identifiers(String prefix, Matcher matcher, Set<String> keys) {
        while (matcher.find()) {
            keys.add(prefix + joined(matcher.group()));
        }
    }

    /** Keys of what is confirmed about the seller. */
    static Set<String> own(Content confirmed) {
        Set<String> keys = new HashSet<>();
        OWN.forEach((field, prefix) -> confirmed
                .value(field)
                .map(value ->
                        prefix.equals(NAME) ? name(value) : prefix.isEmpty() ? bare(value) : prefix + joined(value))
                .ifPresent(keys::add));
        return keys;
    }

    /** Those that may be a supplier's: no lines of text, and nothing of the buyer's. */
    Set<String> lasting(Content confirmed) {
        Set<String> lasting = new HashSet<>(keys);
        lasting.removeIf(key -> key.startsWith(NAME));
        confirmed.value("buyerVatId").map(value -> VAT_ID + joined(value)).ifPresent(lasting::remove);
        return lasting;
    }

    /** Whose pages these are; empty for those of somebody who was not seen before. */
    Optional<Template> among(Collection<Template> templates) {
        Map<String, Integer> times = new HashMap<>();
        templates.forEach(template -> template.keys().forEach(key -> times.merge(key, 1, Integer::sum)));
        return templates.stream()
                .filter(template -> isOf(template, times))
                .max(Comparator.comparingDouble(template -> shared(template, times)));
    }

    private boolean isOf(Template template, Map<String, Integer> times) {
        List<String> vatIds =
                template.own().stream().filter(key -> key.startsWith(VAT_ID)).toList();
        boolean named = template.own().stream().anyMatch(keys::contains);
        boolean another = !vatIds.isEmpty()
                && vatIds.stream().noneMatch(keys::contains)
                && keys.stream().anyMatch(key -> key.startsWith(VAT_ID));
        return (named && !another) || shared(template, times) >= ENOUGH;
    }

    /** What many share says little about each. */
    private double shared(Template template, Map<String, Integer> times) {
        return template.keys().stream()
                .filter(keys::contains)
                .mapToDouble(key -> 1.0 / times.getOrDefault(key, 1))
                .sum();
    }

    private static String joined(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    private static String bare(String text) {
        return EDGE.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static String name(String line) {
        StringBuilder name = new StringBuilder(NAME);
        for (String word : line.split(" ", -1)) {
            name.append(Folded.word(word));
        }
        return name.toString();
    }
}
