/** {@code ./kontor extract}: the reading of documents as a command, without Kafka, database or Spring. */
@NullMarked
package dev.kontor.extraction.cli;

import org.jspecify.annotations.NullMarked;
