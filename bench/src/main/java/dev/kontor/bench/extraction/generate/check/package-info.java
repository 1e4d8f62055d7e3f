/** Looks for what a label says on the page it belongs to: a label is only worth something if a reader can find it. */
@NullMarked
package dev.kontor.bench.extraction.generate.check;

import org.jspecify.annotations.NullMarked;
