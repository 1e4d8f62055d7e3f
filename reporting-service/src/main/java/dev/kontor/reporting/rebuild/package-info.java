/** Builds the read model again from the log, while the old one serves. */
@NullMarked
package dev.kontor.reporting.rebuild;

import org.jspecify.annotations.NullMarked;
