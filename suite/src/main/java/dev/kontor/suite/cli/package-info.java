/** The command line: {@code up}, {@code demo}, {@code join}, {@code token}, {@code soak}. */
@NullMarked
package dev.kontor.suite.cli;

import org.jspecify.annotations.NullMarked;
