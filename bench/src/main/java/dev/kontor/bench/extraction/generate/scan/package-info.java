/** Makes a picture of pages as a scanner, a fax or a phone would. */
@NullMarked
package dev.kontor.bench.extraction.generate.scan;

import org.jspecify.annotations.NullMarked;
