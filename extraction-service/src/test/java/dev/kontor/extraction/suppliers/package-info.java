/** Tests of telling suppliers apart. */
@NullMarked
package dev.kontor.extraction.suppliers;

import org.jspecify.annotations.NullMarked;
