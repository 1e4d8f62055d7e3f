package dev.kontor.extraction.ocr;

import dev.kontor.extraction.image.Grey;
import dev.kontor.extraction.layout.Page;

/**
 * A page that was read from a picture.
 *
 * @param picture upright and straight: what the boxes of the words lie on
 */
public record ScannedPage(Page page, Grey picture) {}
