/** Prints a sheet as a web page, with openhtmltopdf. */
@NullMarked
package dev.kontor.bench.extraction.generate.html;

import org.jspecify.annotations.NullMarked;
