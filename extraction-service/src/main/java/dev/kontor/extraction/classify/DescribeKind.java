package dev.kontor.extraction.classify;

import dev.kontor.events.document.Content;
import dev.kontor.events.document.Field;
import dev.kontor.events.document.Field.Place;
import dev.kontor.events.document.Field.Source;
import dev.kontor.events.document.Finding;
import dev.kontor.events.document.Finding.Severity;
import dev.kontor.extraction.classify.Classification.Heading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the kind of a document adds to its content, and to what is noticed about it. */
public final class DescribeKind {

    /** Below this a person says what it is. */
    private static final double SURE = 0.8;

    private DescribeKind() {}

    /** A document of which only the kind is of interest: its heading is its title. */
    public static Content titled(Classification is, Source source) {
        Heading heading = is.heading();
        Map<String, Field> fields = heading == null
                ? Map.of()
                : Map.of("title", new Field(heading.text(), is.probability(), source, place(heading)));
        return new Content(is.kind().documentType(), is.probability(), fields, List.of(), List.of(), List.of());
    }

    /** The same content with its type, and with BT-3 where the kind of invoice is a special one. */
    public static Content typed(Content content, Classification is, Source source) {
        Map<String, Field> fields = new HashMap<>(content.fields());
        is.kind().typeCode().ifPresent(code -> {
            Heading heading = is.heading();
            fields.put(
                    "documentTypeCode",
                    new Field(code, is.probability(), source, heading == null ? null : place(heading)));
        });
        return content.with(is.kind().documentType(), is.probability(), fields);
    }

    /** What a person should know about the kind; empty where all is plain. */
    public static List<Finding> findings(Classification is) {
        List<Finding> findings = new ArrayList<>();
        if (is.probability() < SURE) {
            findings.add(finding(
                    "TYPE_UNSURE",
                    Severity.CLARIFY,
                    "The document looks most like " + name(is) + ", with a probability of "
                            + String.format(Locale.ROOT, "%.2f", is.probability()) + "."));
        }
        switch (is.kind()) {
            case SELF_BILLING ->
                findings.add(
                        finding(
                                "SELF_BILLED",
                                Severity.CLARIFY,
                                "The page is a self-billed invoice: whoever received the supply issued it, and pays (§14 (2) UStG)."));
            case CORRECTION ->
                findings.add(
                        finding(
                                "CORRECTS_INVOICE",
                                Severity.CLARIFY,
                                "The page corrects an earlier invoice (§31 (5) UStDV); what was posted for that one has to be reversed."));
            case INVOICE,
                    CREDIT_NOTE,
                    REMINDER,
                    DELIVERY_NOTE,
                    ORDER,
                    ORDER_CONFIRMATION,
                    CONTRACT,
                    RECEIPT,
                    BANK_STATEMENT,
                    OTHER -> {}
        }
        return findings;
    }

    private static String name(Classification is) {
        return is.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Finding finding(String code, Severity severity, String message) {
        return new Finding(code, severity, "documentType", message);
    }

    private static @Nullable Place place(Heading heading) {
        return new Place(null, heading.page(), heading.box());
    }
}
