/** Work a service does of its own accord, again and again. */
@NullMarked
package dev.kontor.kit.timer;

import org.jspecify.annotations.NullMarked;
