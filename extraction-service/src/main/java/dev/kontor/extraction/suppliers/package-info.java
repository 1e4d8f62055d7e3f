/** Which supplier a document is from, by a local copy of the directory that validation publishes. */
@NullMarked
package dev.kontor.extraction.suppliers;

import org.jspecify.annotations.NullMarked;
