/** Faults in the running suite, one of each kind. */
@NullMarked
package dev.kontor.suite.soak;

import org.jspecify.annotations.NullMarked;
