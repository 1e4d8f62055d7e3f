/**
 * Reads pages that are pictures: Tesseract on pixels that were decoded and prepared in Java, so that native code never
 * parses the bytes of a stranger.
 */
@NullMarked
package dev.kontor.extraction.ocr;

import org.jspecify.annotations.NullMarked;
