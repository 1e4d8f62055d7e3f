/** Facts published by intake on {@code kontor.intake}. */
@NullMarked
package dev.kontor.events.intake;

import org.jspecify.annotations.NullMarked;
