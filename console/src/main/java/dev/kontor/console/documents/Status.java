package dev.kontor.console.documents;

/** Where a document stands: reporting's names, the words people use, and how they are set off on the page. */
enum Status {
    RECEIVED("Eingegangen", Tone.RUNNING),
    EXTRACTED("Ausgelesen", Tone.RUNNING),
    IN_CLARIFICATION("Klärfall", Tone.WAITING),
    VALIDATED("Geprüft", Tone.RUNNING),
    AWAITING_APPROVAL("Wartet auf Freigabe", Tone.WAITING),
    APPROVED("Freigegeben", Tone.RUNNING),
    SCHEDULED("Zur Zahlung vorgesehen", Tone.RUNNING),
    SUBMITTED("Bei der Bank", Tone.RUNNING),
    PAID("Bezahlt", Tone.DONE),
    FILED("Abgelegt", Tone.DONE),
    EXCLUDED("Ohne Überweisung", Tone.DONE),
    DUPLICATE("Dublette", Tone.STOPPED),
    REFUSED("Abgewiesen", Tone.STOPPED),
    REJECTED("Freigabe abgelehnt", Tone.STOPPED),
    PAYMENT_FAILED("Zahlung fehlgeschlagen", Tone.STOPPED),
    WITHDRAWN("Zahlung zurückgezogen", Tone.STOPPED);

    private final String label;
    private final Tone tone;

    Status(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    Tone tone() {
        return tone;
    }

    /** What a status asks of the reader; the words say it too, never the colour alone. */
    enum Tone {
        RUNNING,
        WAITING,
        DONE,
        STOPPED
    }
}
