/** An optional language model that is asked about what reading left open. Off unless an address is set. */
@NullMarked
package dev.kontor.extraction.model;

import org.jspecify.annotations.NullMarked;
