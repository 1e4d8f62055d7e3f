/** Reads documents and publishes what they say: the extraction service and its wiring. */
@NullMarked
package dev.kontor.extraction;

import org.jspecify.annotations.NullMarked;
