package dev.kontor.extraction.pdf;

import java.io.IOException;

/** The pages hold more than is read; an IOException so that PDFBox lets it through. */
final class TooLarge extends IOException {

    private static final long serialVersionUID = 1L;
}
