/** What the tests of extraction share. */
@NullMarked
package dev.kontor.extraction;

import org.jspecify.annotations.NullMarked;
