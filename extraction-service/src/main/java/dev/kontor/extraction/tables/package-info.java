/** Tables of lines on pages: which column means what, and what each line says. */
@NullMarked
package dev.kontor.extraction.tables;

import org.jspecify.annotations.NullMarked;
