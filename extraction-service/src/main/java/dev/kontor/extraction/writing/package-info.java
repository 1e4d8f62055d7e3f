/** How pages write things: numbers, dates, account numbers, VAT ids, and what they call them. */
@NullMarked
package dev.kontor.extraction.writing;

import org.jspecify.annotations.NullMarked;
