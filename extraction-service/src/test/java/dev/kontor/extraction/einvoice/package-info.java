/** Tests of reading: einvoice. */
@NullMarked
package dev.kontor.extraction.einvoice;

import org.jspecify.annotations.NullMarked;
