/** Tests of asking a model. */
@NullMarked
package dev.kontor.extraction.model;

import org.jspecify.annotations.NullMarked;
