/** Holds what was read against what documents say: the rules of counting. */
@NullMarked
package dev.kontor.bench.extraction.score;

import org.jspecify.annotations.NullMarked;
