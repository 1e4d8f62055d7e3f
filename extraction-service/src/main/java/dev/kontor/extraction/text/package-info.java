/** Header fields from the words of a page, by labels, word forms and arithmetic. */
@NullMarked
package dev.kontor.extraction.text;

import org.jspecify.annotations.NullMarked;
