package dev.kontor.bench.extraction;

import dev.kontor.bench.extraction.score.Label;
import java.nio.file.Path;

/**
 * A document with its label.
 *
 * @param family documents of one family share a layout: what was learned from one of them says nothing about another
 */
record LabelledDocument(Path file, Label label, Kind kind, String family) {

    /** What has to be read; the name of a set of figures. */
    enum Kind {
        /** An e-invoice, alone or in a PDF. */
        XML,
        /** The text of a PDF. */
        TEXT,
        /** A picture of pages. */
        SCAN;

        String title() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    String name() {
        return String.valueOf(file.getFileName());
    }
}
