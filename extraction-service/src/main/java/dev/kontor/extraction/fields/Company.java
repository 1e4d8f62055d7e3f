package dev.kontor.extraction.fields;

import dev.kontor.extraction.layout.Block;
import dev.kontor.extraction.layout.Layout;
import dev.kontor.extraction.layout.Segment;
import dev.kontor.extraction.writing.Folded;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Describes what could be a name by what usually stands around the name of a company: an address, its domain. */
final class Company {

    private static final Pattern DOMAIN =
            Pattern.compile("(?i)(?:@|www\\.|https?://(?:www\\.)?)([a-z0-9äöü-]+(?:\\.[a-z0-9äöü-]+)*)\\.[a-z]{2,10}");
    private static final Pattern POSTCODE = Pattern.compile(
            "(?U)(?<!\\d)(?:[A-Z]{1,3}[- ])?\\d{4,5} \\p{Lu}|\\b[A-Z]{1,2}\\d[A-Z0-9]? ?\\d[A-Z]{2}\\b|, [A-Z]{2} \\d{5}|\\b\\d{4} ?[A-Z]{2} \\p{Lu}");
    private static final Pattern NUMBERED_STREET =
            Pattern.compile("(?U).*\\p{L}.* \\d{1,4} ?[a-zA-Z]?$|\\d{1,4},? .*\\p{L}.*");
    private static final List<String> STREETS = List.of(
            "str.",
            "straße",
            "strasse",
            "weg",
            "platz",
            "allee",
            "gasse",
            "street",
            "road",
            "lane",
            "rue",
            "avenue",
            "chemin",
            "boulevard");
    private static final List<String> AROUND = List.of(
            "vatId",
            "iban",
            "register",
            "phone",
            "taxNumber",
            "customerNumber",
            "deliverTo",
            "buyer",
            "seller",
            "contact",
            "ofBuyer",
            "bank");
    private static final int ADDRESS_LINES = 4;
    private static final int SHORTEST_DOMAIN = 3;

    /** So many times the height of the letters, at most, is the gap between the parts of one line. */
    private static final double CLOSE = 3;

    private final Paper paper;
    private final Layout layout;
    private final Set<String> domains = new HashSet<>();
    private final Map<String, Boolean> addresses = new HashMap<>();
    private final Map<String, Boolean> streets = new HashMap<>();
    private final Map<Segment, List<String>> senders = new HashMap<>();
    private final Map<Segment, List<String>> near = new HashMap<>();

    Company(Paper paper) {
        this.paper = paper;
        this.layout = paper.layout();
        for (Segment segment : layout.segments()) {
            Matcher domain = DOMAIN.matcher(segment.text());
            while (addressed(segment.text()) && domain.find()) {
                for (String part : domain.group(1).toLowerCase(Locale.ROOT).split("\\.", -1)) {
                    domains.add(Folded.word(part));
                }
            }
        }
    }

    /** False for most texts without an address on the web. */
    private static boolean addressed(String text) {
        int point = text.indexOf('.', 1);
        while (point > 0 && Character.toLowerCase(text.charAt(point - 1)) != 'w') {
            point = text.indexOf('.', point + 1);
        }
        return point > 0 || text.indexOf('@') >= 0 || text.contains("//");
    }

    void describe(Candidate candidate, List<String> features) {
        Segment segment = candidate.segment();
        address(segment, candidate, features);
        if (domain(candidate.value())) {
            features.add("domain");
        }
        paper.labels(segment).stream()
                .filter(hit -> hit.to() > segment.wordAt(candidate.from())
                        && hit.from() <= segment.wordAt(Math.max(candidate.from(), candidate.to() - 1)))
                .flatMap(hit -> hit.concepts().stream())
                .distinct()
                .forEach(concept -> features.add("is:" + concept));
        Block block = layout.blockOf(segment);
        features.addAll(near.computeIfAbsent(block.first(), first -> around(block)));
    }

    private void address(Segment segment, Candidate candidate, List<String> features) {
        List<Segment> block = layout.blockOf(segment).segments();
        int at = block.indexOf(segment);
        boolean street = false;
        for (int i = at + 1; i < block.size() && i <= at + ADDRESS_LINES; i++) {
            String line = block.get(i).text();
            if (postcode(line)) {
                features.add("address" + (i - at));
                features.add("addressed");
                break;
            }
            street |= street(line);
        }
        if (street) {
            features.add("street");
        }
        String rest = segment.text().substring(candidate.to()) + beside(segment);
        if (postcode(rest)) {
            features.add("senderline");
            if (candidate.from() < 3) {
                features.add("senderfirst");
            }
        }
        if (postcode(candidate.value()) || street(candidate.value())) {
            features.add("isaddress");
        }
        features.addAll(senders.computeIfAbsent(segment, this::undersender));
    }

    private List<String> undersender(Segment segment) {
        List<Segment> block = layout.blockOf(segment).segments();
        int at = block.indexOf(segment);
        for (Segment above : layout.above(segment, 3)) {
            String line = above.text() + beside(above);
            if (postcode(line) && line.split(" ", -1).length > 4) {
                return List.of(at == 0 || block.get(at - 1) == above ? "undersender" : "undersenderlater");
            }
        }
        return List.of();
    }

    private boolean postcode(String line) {
        return hasDigit(line)
                && addresses.computeIfAbsent(
                        line, text -> POSTCODE.matcher(text).find());
    }

    private boolean street(String line) {
        return streets.computeIfAbsent(line, text -> {
            String lower = text.toLowerCase(Locale.ROOT);
            return STREETS.stream().anyMatch(lower::contains)
                    || (hasDigit(text) && NUMBERED_STREET.matcher(text).matches());
        });
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** What follows close by in the same row: the marks between the parts of a sender's line may stand apart. */
    private String beside(Segment segment) {
        List<Segment> row = layout.rows().get(layout.rowOf(segment)).segments();
        StringBuilder text = new StringBuilder();
        Segment last = segment;
        for (Segment next : row.subList(row.indexOf(segment) + 1, row.size())) {
            if (next.left() - last.right() > CLOSE * segment.height()) {
                break;
            }
            text.append(' ').append(next.text());
            last = next;
        }
        return text.toString();
    }

    /** Words the domain of a web or mail address is made of, or whose first letters it is. */
    private boolean domain(String name) {
        if (domains.isEmpty()) {
            return false;
        }
        List<String> words = Arrays.stream(name.toLowerCase(Locale.ROOT).split("[ .&-]+", -1))
                .map(Folded::word)
                .filter(word -> word.length() > 3)
                .toList();
        String compact = FindNames.key(LegalForms.FORM.matcher(name).replaceAll(""));
        for (String domain : domains) {
            if (domain.length() >= SHORTEST_DOMAIN) {
                if (compact.length() >= SHORTEST_DOMAIN && (compact.contains(domain) || domain.contains(compact))) {
                    return true;
                }
                if (words.stream().anyMatch(domain::contains)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Labels of the lines around: a name beside a VAT id, a register entry or a bank is the seller's. */
    private List<String> around(Block block) {
        Set<String> concepts = new HashSet<>();
        for (Segment other : block.segments()) {
            paper.labels(other).forEach(hit -> concepts.addAll(hit.concepts()));
        }
        return AROUND.stream()
                .filter(concepts::contains)
                .map(concept -> "near:" + concept)
                .toList();
    }
}
