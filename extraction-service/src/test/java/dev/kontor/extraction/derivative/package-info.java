/** Tests of what is made of documents for people to look at. */
@NullMarked
package dev.kontor.extraction.derivative;

import org.jspecify.annotations.NullMarked;
