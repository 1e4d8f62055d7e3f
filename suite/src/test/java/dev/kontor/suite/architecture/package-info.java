/** The rules of the house, checked. */
@NullMarked
package dev.kontor.suite.architecture;

import org.jspecify.annotations.NullMarked;
