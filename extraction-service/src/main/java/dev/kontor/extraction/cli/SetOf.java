package dev.kontor.extraction.cli;

import dev.kontor.extraction.reading.Reading.Read;
import java.util.Locale;

/** Tells what the fields of a document were read from: {@code xml}, {@code text} or {@code scan}. */
final class SetOf {

    private SetOf() {}

    static String read(Read read) {
        Extracted.Set set = switch (read.syntax()) {
            case UBL, CII, ZUGFERD_1, FORM -> Extracted.Set.XML;
            case TEXT -> Extracted.Set.TEXT;
            case SCAN -> Extracted.Set.SCAN;
        };
        return set.name().toLowerCase(Locale.ROOT);
    }
}
