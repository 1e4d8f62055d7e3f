/** Tests of the rules of counting. */
@NullMarked
package dev.kontor.bench.extraction.score;

import org.jspecify.annotations.NullMarked;
