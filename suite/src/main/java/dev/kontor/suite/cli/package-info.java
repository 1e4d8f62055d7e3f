/** The command line: {@code up}, {@code demo}, {@code token}. */
@NullMarked
package dev.kontor.suite.cli;

import org.jspecify.annotations.NullMarked;
