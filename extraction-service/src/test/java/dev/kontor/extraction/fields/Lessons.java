package dev.kontor.extraction.fields;

import dev.kontor.extraction.layout.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Invoices of suppliers that call the number of an invoice something that nobody has heard of. */
public final class Lessons {

    private static final String[] PLACES = {"Hamburg", "Graz", "Basel", "Bremen"};

    private Lessons() {}

    /** What the pages of an invoice look like. */
    public static List<Page> pages(int supplier, int invoice) {
        return List.of(Sketch.page(
                """
                Muster%1$d Handel GmbH
                Ring %1$d, %3$s

                Rechnung
                Vertrag Nr. | K-%4$d
                Geschäftsfall | RX-%1$d/%2$d
                Datum: %2$d.05.2026

                Betrag | %5$d,00 €
                """.formatted(supplier, invoice, PLACES[supplier % PLACES.length], 700 + supplier, 10 + invoice)));
    }

    /** What is right about it. */
    public static Map<String, String> values(int supplier, int invoice) {
        return Map.of(
                "invoiceNumber",
                "RX-" + supplier + "/" + invoice,
                "issueDate",
                "2026-05-" + invoice,
                "sellerName",
                "Muster" + supplier + " Handel GmbH",
                "sellerVatId",
                "DE" + (100_000_000 + supplier),
                "grossTotal",
                10 + invoice + ".00");
    }

    static Sample sample(int supplier, int invoice) {
        return new Sample(
                "supplier " + supplier, false, true, pages(supplier, invoice), values(supplier, invoice), Set.of());
    }
}
