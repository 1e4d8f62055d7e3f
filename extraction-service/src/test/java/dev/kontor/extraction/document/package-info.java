/** Tests of reading: document. */
@NullMarked
package dev.kontor.extraction.document;

import org.jspecify.annotations.NullMarked;
