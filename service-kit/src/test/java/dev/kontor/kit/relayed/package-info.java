/** A service whose relay has a database role of its own. */
@NullMarked
package dev.kontor.kit.relayed;

import org.jspecify.annotations.NullMarked;
