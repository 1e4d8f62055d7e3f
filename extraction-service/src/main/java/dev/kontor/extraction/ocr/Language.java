package dev.kontor.extraction.ocr;

/** A language that can be read. */
enum Language {
    GERMAN("deu"),
    ENGLISH("eng"),
    FRENCH("fra");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** ISO 639-3, as Tesseract names its data. */
    String code() {
        return code;
    }
}
