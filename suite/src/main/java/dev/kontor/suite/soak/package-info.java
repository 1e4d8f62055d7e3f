/**
 * {@code ./kontor soak}: documents arrive all the time while processes are killed at random moments; in the end every
 * document has to be where it belongs, once.
 */
@NullMarked
package dev.kontor.suite.soak;

import org.jspecify.annotations.NullMarked;
