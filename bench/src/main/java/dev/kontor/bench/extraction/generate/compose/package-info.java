/** Turns what a document says into a sheet: which words, which order, which form. Here the layouts differ. */
@NullMarked
package dev.kontor.bench.extraction.generate.compose;

import org.jspecify.annotations.NullMarked;
