package dev.kontor.bench.extraction.generate.scan;

/** What happens to paper on its way to a picture. */
enum Variant {
    CLEAN,
    TURNED,
    SIDEWAYS,
    UPSIDE_DOWN,
    NOISY,
    PALE,
    FAX,
    HARD_JPEG,
    PHONE
}
