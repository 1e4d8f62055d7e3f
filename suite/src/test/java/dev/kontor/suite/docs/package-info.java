/** Holds the documents against the code. */
@NullMarked
package dev.kontor.suite.docs;

import org.jspecify.annotations.NullMarked;
