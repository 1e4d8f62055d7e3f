/** Tests of the verdict of published rules. */
@NullMarked
package dev.kontor.extraction.schematron;

import org.jspecify.annotations.NullMarked;
