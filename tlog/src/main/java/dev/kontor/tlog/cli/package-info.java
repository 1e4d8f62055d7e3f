/** The command line: results on stdout, words for people on stderr, an exit code for programs. */
@NullMarked
package dev.kontor.tlog.cli;

import org.jspecify.annotations.NullMarked;
