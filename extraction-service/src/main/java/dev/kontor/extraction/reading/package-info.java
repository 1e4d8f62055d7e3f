/** What reading a document comes to, and the limits it keeps to. */
@NullMarked
package dev.kontor.extraction.reading;

import org.jspecify.annotations.NullMarked;
