/** Documents whose every step the people of the demo take. */
@NullMarked
package dev.kontor.suite.demo;

import org.jspecify.annotations.NullMarked;
