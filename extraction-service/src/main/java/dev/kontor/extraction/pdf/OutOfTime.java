package dev.kontor.extraction.pdf;

import java.io.IOException;

/** Reading took longer than the time allowed; an IOException so that PDFBox lets it through. */
final class OutOfTime extends IOException {

    private static final long serialVersionUID = 1L;
}
