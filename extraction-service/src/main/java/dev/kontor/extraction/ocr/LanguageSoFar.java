package dev.kontor.extraction.ocr;

/** The language of the pages of a document read so far: most documents keep to one. Safe for use by many threads. */
final class LanguageSoFar {

    private volatile Language language = Language.GERMAN;

    Language get() {
        return language;
    }

    void learn(Language other) {
        language = other;
    }
}
