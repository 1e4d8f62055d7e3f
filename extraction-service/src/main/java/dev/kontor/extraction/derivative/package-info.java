/** What is made of documents for people to look at: upright pictures of their pages, and what OCR read on them. */
@NullMarked
package dev.kontor.extraction.derivative;

import org.jspecify.annotations.NullMarked;
