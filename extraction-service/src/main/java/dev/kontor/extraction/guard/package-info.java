/** Keeps one document from harming the others: its reading can be given up, and what it runs into has a code. */
@NullMarked
package dev.kontor.extraction.guard;

import org.jspecify.annotations.NullMarked;
