/** What people leave on paper: stamps, notes, folds and holes. */
@NullMarked
package dev.kontor.bench.extraction.generate.marks;

import org.jspecify.annotations.NullMarked;
