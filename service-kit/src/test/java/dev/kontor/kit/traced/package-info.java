/** A service whose spans somebody collects. */
@NullMarked
package dev.kontor.kit.traced;

import org.jspecify.annotations.NullMarked;
