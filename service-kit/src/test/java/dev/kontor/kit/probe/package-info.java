/** A small service to try the kit on. */
@NullMarked
package dev.kontor.kit.probe;

import org.jspecify.annotations.NullMarked;
