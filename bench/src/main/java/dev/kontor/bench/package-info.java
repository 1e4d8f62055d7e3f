/** {@code ./kontor bench NAME}: figures as JSON lines, each beside a ceiling taken in the same run. */
@NullMarked
package dev.kontor.bench;

import org.jspecify.annotations.NullMarked;
