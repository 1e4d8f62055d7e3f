/** What the bench of extraction measures is what it says. */
@NullMarked
package dev.kontor.bench.extraction;

import org.jspecify.annotations.NullMarked;
