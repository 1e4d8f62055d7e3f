/** Tests of reading: cli. */
@NullMarked
package dev.kontor.extraction.cli;

import org.jspecify.annotations.NullMarked;
