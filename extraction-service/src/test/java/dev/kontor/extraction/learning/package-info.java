/** Tests of learning from confirmed documents. */
@NullMarked
package dev.kontor.extraction.learning;

import org.jspecify.annotations.NullMarked;
