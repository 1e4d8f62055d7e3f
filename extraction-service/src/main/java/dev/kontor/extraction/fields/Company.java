package dev.kontor.extraction.fields;

import dev.kontor.extraction.layout.Layout;
import dev.kontor.extraction.layout.Segment;
import dev.kontor.extraction.writing.Folded;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Describes what could be a name by what usually stands around the name of a company: an address, its domain. */
final class Company {

    private static final Pattern DOMAIN =
            Pattern.compile("(?i)(?:@|www\\.|https?://(?:www\\.)?)([a-z0-9äöü-]+(?:\\.[a-z0-9äöü-]+)*)\\.[a-z]{2,10}");
    private static final Pattern POSTCODE = Pattern.compile(
            "(?U).*(?<!\\d)(?:[A-Z]{1,3}[- ])?\\d{4,5} \\p{Lu}.*|.*\\b[A-Z]{1,2}\\d[A-Z0-9]? ?\\d[A-Z]{2}\\b.*|.*, [A-Z]{2} \\d{5}.*|.*\\b\\d{4} ?[A-Z]{2} \\p{Lu}.*");
    private static final Pattern STREET = Pattern.compile(
            "(?U).*\\p{L}.* \\d{1,4} ?[a-zA-Z]?$|\\d{1,4},? .*\\p{L}.*|(?i).*(?:str\\.|straße|strasse|weg|platz|allee|gasse|street|road|lane|rue|avenue|chemin|boulevard).*");
    private static final int ADDRESS_LINES = 4;
    private static final int SHORTEST_DOMAIN = 3;

    /** So many times the height of the letters, at most, is the gap between the parts of one line. */
    private static final double CLOSE = 3;

    private final Paper paper;
    private final Layout layout;
    private final Set<String> domains = new HashSet<>();

    Company(Paper paper) {
        this.paper = paper;
        this.layout = paper.layout();
        for (Segment segment : layout.segments()) {
            Matcher domain = DOMAIN.matcher(segment.text());
            while (domain.find()) {
                for (String part : domain.group(1).toLowerCase(Locale.ROOT).split("\\.", -1)) {
                    domains.add(Folded.word(part));
                }
            }
        }
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
        around(segment, features);
    }

    private void address(Segment segment, Candidate candidate, List<String> features) {
        List<Segment> block = layout.blockOf(segment).segments();
        int at = block.indexOf(segment);
        boolean street = false;
        for (int i = at + 1; i < block.size() && i <= at + ADDRESS_LINES; i++) {
            String line = block.get(i).text();
            if (POSTCODE.matcher(line).matches()) {
                features.add("address" + (i - at));
                features.add("addressed");
                break;
            }
            street |= STREET.matcher(line).matches();
        }
        if (street) {
            features.add("street");
        }
        String rest = segment.text().substring(candidate.to()) + beside(segment);
        if (POSTCODE.matcher(rest).matches()) {
            features.add("senderline");
            if (candidate.from() < 3) {
                features.add("senderfirst");
            }
        }
        if (POSTCODE.matcher(candidate.value()).matches()
                || STREET.matcher(candidate.value()).matches()) {
            features.add("isaddress");
        }
        for (Segment above : layout.above(segment, 3)) {
            String line = above.text() + beside(above);
            if (line.split(" ", -1).length > 4 && POSTCODE.matcher(line).matches()) {
                features.add(at == 0 || block.get(at - 1) == above ? "undersender" : "undersenderlater");
                break;
            }
        }
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
        String[] words = name.toLowerCase(Locale.ROOT).split("[ .&-]+", -1);
        String compact = FindNames.key(FindNames.LEGAL_FORM.matcher(name).replaceAll(""));
        for (String domain : domains) {
            if (domain.length() >= SHORTEST_DOMAIN) {
                if (compact.length() >= SHORTEST_DOMAIN && (compact.contains(domain) || domain.contains(compact))) {
                    return true;
                }
                for (String word : words) {
                    String folded = Folded.word(word);
                    if (folded.length() > 3 && domain.contains(folded)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Labels of the lines around: a name beside a VAT id, a register entry or a bank is the seller's. */
    private void around(Segment segment, List<String> features) {
        Set<String> concepts = new HashSet<>();
        List<Segment> block = layout.blockOf(segment).segments();
        for (Segment other : block) {
            paper.labels(other).forEach(hit -> concepts.addAll(hit.concepts()));
        }
        for (String concept : List.of(
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
                "bank")) {
            if (concepts.contains(concept)) {
                features.add("near:" + concept);
            }
        }
    }
}
