/** The check itself is checked: each rule is broken once and has to be named. */
@NullMarked
package dev.kontor.suite.check;

import org.jspecify.annotations.NullMarked;
