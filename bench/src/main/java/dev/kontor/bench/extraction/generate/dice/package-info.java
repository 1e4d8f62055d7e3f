/** Chance that can be repeated, and lists of words to choose from. */
@NullMarked
package dev.kontor.bench.extraction.generate.dice;

import org.jspecify.annotations.NullMarked;
