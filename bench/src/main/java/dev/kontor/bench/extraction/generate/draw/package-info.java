/** Prints a sheet by placing every text itself, with PDFBox. */
@NullMarked
package dev.kontor.bench.extraction.generate.draw;

import org.jspecify.annotations.NullMarked;
