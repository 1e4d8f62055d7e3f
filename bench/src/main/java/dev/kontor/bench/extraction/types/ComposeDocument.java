package dev.kontor.bench.extraction.types;

import dev.kontor.extraction.classify.Kind;
import dev.kontor.extraction.layout.Page;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Composes a document of a kind from its wordings: every time another layout, all of it made up. */
final class ComposeDocument {

    private static final List<Wordings> LANGUAGES =
            List.of(new Wordings("de"), new Wordings("en"), new Wordings("de"), new Wordings("fr"));
    private static final Pattern VARIABLE = Pattern.compile("\\b[NDB]\\b");
    private static final double BODY = 7;

    private final Kind kind;
    private final RandomGenerator random;
    private final Wordings wordings;
    private final Sheet sheet;
    private final double margin;

    private ComposeDocument(Kind kind, RandomGenerator random) {
        this.kind = kind;
        this.random = random;
        this.wordings = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
        boolean narrow = kind == Kind.RECEIPT ? chance(0.9) : chance(0.02);
        this.sheet = narrow ? new Sheet(240, 600, random, chance(0.6)) : new Sheet(595, 842, random, chance(0.2));
        this.margin = narrow ? 15 : 30 + random.nextInt(40);
    }

    static List<Page> of(Kind kind, RandomGenerator random) {
        ComposeDocument document = new ComposeDocument(kind, random);
        document.compose();
        return List.of(document.sheet.page(1));
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private void compose() {
        boolean titleFirst = chance(0.3);
        if (titleFirst) {
            title();
        }
        letterhead();
        if (!titleFirst) {
            title();
        }
        repeat(1 + random.nextInt(6), "label");
        sheet.skip(0.01);
        repeat(random.nextInt(4), "text");
        if (kind == Kind.CONTRACT) {
            repeat(6 + random.nextInt(10), "text");
        }
        table();
        totals();
        repeat(1 + random.nextInt(4), "closing");
        if (chance(0.4)) {
            sheet.line(margin, BODY, fill(wordings.any("greeting", random)));
        }
        footer();
    }

    private void letterhead() {
        double left = chance(0.5) ? margin : sheet.width() * (0.3 + random.nextDouble() / 4);
        sheet.line(left, BODY * (1 + random.nextDouble()), company());
        for (int i = random.nextInt(4); i > 0; i--) {
            sheet.line(left, BODY, fill(wordings.any("footer", random)));
        }
        if (sheet.width() > 300 && chance(0.85)) {
            sheet.skip(0.02);
            sheet.line(margin, BODY, company());
            sheet.line(margin, BODY, "Hauptstr. " + random.nextInt(200));
            sheet.line(margin, BODY, 10_000 + random.nextInt(80_000) + " Musterhausen");
        }
    }

    private void title() {
        if (chance(0.08)) {
            return;
        }
        String title = fill(wordings.of(kind, "title", random));
        title = switch (random.nextInt(6)) {
            case 0 -> title.toUpperCase(Locale.ROOT);
            case 1 -> title + fill(" Nr. N");
            case 2 -> title + fill(" N");
            case 3 -> title + fill(" vom D");
            default -> title;
        };
        double size = BODY * (chance(0.3) ? 1 : 1.1 + random.nextDouble() * 1.4);
        sheet.skip(random.nextDouble() * 0.05);
        sheet.line(chance(0.6) ? margin : sheet.width() * 0.5, size, title);
        sheet.skip(0.01);
    }

    private void repeat(int times, String part) {
        for (int i = 0; i < times && !sheet.isFull(); i++) {
            sheet.line(chance(0.7) ? margin : sheet.width() * 0.55, BODY, fill(wordings.of(kind, part, random)));
        }
    }

    private void table() {
        boolean priced = switch (kind) {
            case CONTRACT -> false;
            case DELIVERY_NOTE -> chance(0.1);
            case OTHER -> chance(0.5);
            default -> true;
        };
        if (kind == Kind.CONTRACT || (kind == Kind.OTHER && chance(0.4))) {
            return;
        }
        if (kind != Kind.RECEIPT && kind != Kind.BANK_STATEMENT && kind != Kind.REMINDER) {
            for (int column = 0; column < 5; column++) {
                sheet.put(
                        margin + column * sheet.width() / 6,
                        BODY,
                        wordings.any(priced ? "column" : "bare-column", random));
            }
            sheet.skip(0.02);
        }
        for (int row = 1 + random.nextInt(9); row > 0 && !sheet.isFull(); row--) {
            String item = kind == Kind.BANK_STATEMENT
                    ? wordings.of(kind, "row", random)
                    : kind == Kind.REMINDER ? wordings.of(kind, "label", random) : wordings.any("item", random);
            sheet.put(margin, BODY, fill(item));
            sheet.line(sheet.width() * 0.75, BODY, priced ? fill("B") : fill("N"));
        }
    }

    private void totals() {
        boolean totalled = switch (kind) {
            case INVOICE, CREDIT_NOTE, SELF_BILLING, CORRECTION, RECEIPT -> true;
            case ORDER, ORDER_CONFIRMATION -> chance(0.7);
            case REMINDER, OTHER -> chance(0.4);
            case DELIVERY_NOTE, CONTRACT, BANK_STATEMENT -> false;
        };
        for (int i = totalled ? 1 + random.nextInt(4) : 0; i > 0; i--) {
            sheet.line(sheet.width() * (chance(0.7) ? 0.5 : 0.05), BODY, fill(wordings.any("total", random)));
        }
    }

    private void footer() {
        sheet.moveTo(0.88);
        for (int i = random.nextInt(8); i > 0; i--) {
            sheet.put(
                    margin + random.nextInt(4) * sheet.width() / 5, BODY * 0.85, fill(wordings.any("footer", random)));
            sheet.skip(0.008);
        }
    }

    private String company() {
        List<String> names =
                List.of("Nordhaus", "Keller & Sohn", "Bright", "Lemoine", "Alpha Technik", "Vogt", "Rivera");
        List<String> forms = List.of("GmbH", "AG", "Ltd", "SARL", "KG", "plc", "e.K.");
        return names.get(random.nextInt(names.size())) + " " + forms.get(random.nextInt(forms.size()));
    }

    private String fill(String phrase) {
        Matcher matcher = VARIABLE.matcher(phrase);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(
                    text,
                    switch (matcher.group()) {
                        case "D" ->
                            "%02d.%02d.20%02d"
                                    .formatted(1 + random.nextInt(28), 1 + random.nextInt(12), 20 + random.nextInt(9));
                        case "B" -> "%d,%02d".formatted(random.nextInt(5000), random.nextInt(100));
                        default -> Integer.toString(1 + random.nextInt(chance(0.5) ? 99 : 999_999));
                    });
        }
        return matcher.appendTail(text).toString();
    }
}
