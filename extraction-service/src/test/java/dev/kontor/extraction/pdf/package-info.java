/** Tests of reading PDFs. */
@NullMarked
package dev.kontor.extraction.pdf;

import org.jspecify.annotations.NullMarked;
