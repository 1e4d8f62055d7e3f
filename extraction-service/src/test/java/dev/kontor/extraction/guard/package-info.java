/** Tests of reading: guard. */
@NullMarked
package dev.kontor.extraction.guard;

import org.jspecify.annotations.NullMarked;
