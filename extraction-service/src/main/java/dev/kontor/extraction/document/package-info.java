/** The use case: a document was received, so it is read and the result published. */
@NullMarked
package dev.kontor.extraction.document;

import org.jspecify.annotations.NullMarked;
