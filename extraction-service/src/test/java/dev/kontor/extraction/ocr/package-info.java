/** Tests of reading pages that are pictures. */
@NullMarked
package dev.kontor.extraction.ocr;

import org.jspecify.annotations.NullMarked;
