package dev.kontor.console.documents;

import java.util.Map;

/** What an event is called on the page. */
final class EventWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("DocumentReceived", "Eingegangen"),
            Map.entry("DocumentRefused", "Abgewiesen"),
            Map.entry("DocumentDuplicated", "Als Dublette erkannt"),
            Map.entry("FieldsExtracted", "Ausgelesen"),
            Map.entry("ExtractionFailed", "Nicht auslesbar"),
            Map.entry("ValidationPassed", "Prüfung bestanden"),
            Map.entry("ValidationFailed", "Prüfung ergab Klärfall"),
            Map.entry("FieldsCorrected", "Angaben berichtigt"),
            Map.entry("ApprovalRequested", "Freigabe angefordert"),
            Map.entry("StepDecided", "Freigabestufe entschieden"),
            Map.entry("Approved", "Freigegeben"),
            Map.entry("Rejected", "Freigabe abgelehnt"),
            Map.entry("PaymentScheduled", "Zur Zahlung vorgesehen"),
            Map.entry("PaymentExcluded", "Ohne Überweisung"),
            Map.entry("PaymentRunReleased", "Zahlungslauf freigegeben"),
            Map.entry("PaymentSubmitted", "An die Bank gegeben"),
            Map.entry("Paid", "Bezahlt"),
            Map.entry("PaymentFailed", "Zahlung fehlgeschlagen"),
            Map.entry("PaymentWithdrawn", "Zahlung zurückgezogen"),
            Map.entry("PostingPrepared", "Buchungsvorschlag erstellt"));

    private EventWords() {}

    /** The German name of an event; its bare type where no word is known. */
    static String of(String type) {
        return WORDS.getOrDefault(type, type);
    }
}
