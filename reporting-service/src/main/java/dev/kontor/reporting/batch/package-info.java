/** Writes what the events of one transaction change together, just before it commits. */
@NullMarked
package dev.kontor.reporting.batch;

import org.jspecify.annotations.NullMarked;
