/** Tests of reading: text. */
@NullMarked
package dev.kontor.extraction.text;

import org.jspecify.annotations.NullMarked;
