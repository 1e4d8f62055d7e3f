/** {@code ./kontor generate}: documents that no company ever wrote, with what is in them as a label; seeded, so that anyone makes the same ones again. */
@NullMarked
package dev.kontor.bench.extraction.generate;

import org.jspecify.annotations.NullMarked;
