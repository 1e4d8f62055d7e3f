/** Prints a sheet as a document of an office program, with LibreOffice. */
@NullMarked
package dev.kontor.bench.extraction.generate.office;

import org.jspecify.annotations.NullMarked;
