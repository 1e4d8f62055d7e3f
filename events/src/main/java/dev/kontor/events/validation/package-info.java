/** Facts published by validation on {@code kontor.validation}. */
@NullMarked
package dev.kontor.events.validation;

import org.jspecify.annotations.NullMarked;
