/** What is true about a made document, in the form of the corpus' labels. */
@NullMarked
package dev.kontor.bench.extraction.generate.label;

import org.jspecify.annotations.NullMarked;
