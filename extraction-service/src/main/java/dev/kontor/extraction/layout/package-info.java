/** What stands on pages and where: one model, whether the words come from a PDF or from OCR. */
@NullMarked
package dev.kontor.extraction.layout;

import org.jspecify.annotations.NullMarked;
