/** The command that learns the fields' weights from folders of documents with labels. */
@NullMarked
package dev.kontor.extraction.training;

import org.jspecify.annotations.NullMarked;
