/** Identifiers, injected like the clock. */
@NullMarked
package dev.kontor.kit.ident;

import org.jspecify.annotations.NullMarked;
