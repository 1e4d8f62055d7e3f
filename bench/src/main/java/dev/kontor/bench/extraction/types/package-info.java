/** Trains the model that tells kinds of documents apart, on composed pages and on labelled PDFs. */
@NullMarked
package dev.kontor.bench.extraction.types;

import org.jspecify.annotations.NullMarked;
