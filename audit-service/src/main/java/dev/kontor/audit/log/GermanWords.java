package dev.kontor.audit.log;

import java.util.Map;

/** What events and their fields are called in a report. What has no word keeps its name. */
final class GermanWords {

    private static final Map<String, String> ACTIONS = Map.ofEntries(
            Map.entry("DocumentReceived", "Beleg eingegangen"),
            Map.entry("DocumentRefused", "Beleg abgewiesen"),
            Map.entry("DocumentDuplicated", "Als schon vorhanden erkannt"),
            Map.entry("FieldsExtracted", "Felder ausgelesen"),
            Map.entry("ExtractionFailed", "Auslesen gescheitert"),
            Map.entry("ValidationPassed", "Prüfung bestanden"),
            Map.entry("ValidationFailed", "Prüfung nicht bestanden, Klärung nötig"),
            Map.entry("FieldsCorrected", "Felder berichtigt"),
            Map.entry("ApprovalRequested", "Freigabe angefordert"),
            Map.entry("StepDecided", "Über eine Freigabestufe entschieden"),
            Map.entry("Approved", "Freigegeben"),
            Map.entry("Rejected", "Abgelehnt"),
            Map.entry("PaymentScheduled", "Zahlung vorgemerkt"),
            Map.entry("PaymentExcluded", "Von der Zahlung ausgenommen"),
            Map.entry("PaymentRunReleased", "Zahlungslauf freigegeben"),
            Map.entry("PaymentSubmitted", "Zahlung bei der Bank eingereicht"),
            Map.entry("Paid", "Bezahlt"),
            Map.entry("PaymentFailed", "Zahlung gescheitert"),
            Map.entry("PaymentWithdrawn", "Zahlung zurückgezogen"),
            Map.entry("PostingPrepared", "Buchung vorbereitet"),
            Map.entry("LogRead", "Inhalte des Protokolls eingesehen"),
            Map.entry("ReplayStarted", "Einträge noch einmal veröffentlicht"),
            Map.entry("ResendRequested", "Erneutes Senden verlangt"));

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("reason", "Begründung"),
            Map.entry("reasonCode", "Grund (Schlüssel)"),
            Map.entry("comment", "Bemerkung"),
            Map.entry("decision", "Entscheidung"),
            Map.entry("code", "Schlüssel"),
            Map.entry("message", "Meldung"),
            Map.entry("step", "Stufe"),
            Map.entry("steps", "Stufen"),
            Map.entry("approvers", "Freigeber"),
            Map.entry("automatic", "selbsttätig"),
            Map.entry("documentType", "Belegart"),
            Map.entry("documentNumber", "Belegnummer"),
            Map.entry("submittedBy", "eingereicht von"),
            Map.entry("channel", "Weg"),
            Map.entry("mediaType", "Dateiformat"),
            Map.entry("size", "Größe in Byte"),
            Map.entry("amount", "Betrag"),
            Map.entry("gross", "Bruttobetrag"),
            Map.entry("currency", "Währung"),
            Map.entry("dueDate", "fällig am"),
            Map.entry("executionDate", "auszuführen am"),
            Map.entry("bookingDate", "gebucht am"));

    private GermanWords() {}

    static String action(String name) {
        return ACTIONS.getOrDefault(name, name);
    }

    /** @param path names of fields, from the outermost on, with dots between them */
    static String field(String path) {
        String[] names = path.split("\\.", -1);
        for (int at = 0; at < names.length; at++) {
            names[at] = FIELDS.getOrDefault(names[at], names[at]);
        }
        return String.join(" › ", names);
    }

    /** @param pseudonym {@code person/…} or {@code service/…} */
    static String actor(String pseudonym) {
        if (pseudonym.startsWith("person/")) {
            return "Person " + pseudonym.substring("person/".length());
        }
        return pseudonym.startsWith("service/")
                ? "Kontor selbst (Dienst " + pseudonym.substring("service/".length()) + ")"
                : pseudonym;
    }
}
