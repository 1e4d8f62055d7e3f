/** PDF files: the e-invoice embedded in them, or else the words on their pages. */
@NullMarked
package dev.kontor.extraction.pdf;

import org.jspecify.annotations.NullMarked;
