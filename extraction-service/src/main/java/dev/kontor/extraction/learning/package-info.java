/** What confirmed documents teach: where on the pages of a supplier's layout each field stands. */
@NullMarked
package dev.kontor.extraction.learning;

import org.jspecify.annotations.NullMarked;
