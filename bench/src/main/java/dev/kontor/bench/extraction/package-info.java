/** {@code ./kontor bench extraction}: how much of real documents is read right, how surely, and how fast. */
@NullMarked
package dev.kontor.bench.extraction;

import org.jspecify.annotations.NullMarked;
