/** Who may call what, seen from outside. */
@NullMarked
package dev.kontor.suite.security;

import org.jspecify.annotations.NullMarked;
