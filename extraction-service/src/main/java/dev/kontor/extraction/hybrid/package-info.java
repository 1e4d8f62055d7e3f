/** Holds the pages of a hybrid PDF against the e-invoice embedded in it (§14c UStG: two contents are two invoices). */
@NullMarked
package dev.kontor.extraction.hybrid;

import org.jspecify.annotations.NullMarked;
