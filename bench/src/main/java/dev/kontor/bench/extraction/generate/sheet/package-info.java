/** A page before it is printed: texts, grids, boxes and columns, without a place yet. */
@NullMarked
package dev.kontor.bench.extraction.generate.sheet;

import org.jspecify.annotations.NullMarked;
