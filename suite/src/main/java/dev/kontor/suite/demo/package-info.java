/** {@code ./kontor demo}: real documents from upload to their end, with every person acting by the public REST API. */
@NullMarked
package dev.kontor.suite.demo;

import org.jspecify.annotations.NullMarked;
