/** Facts published by extraction on {@code kontor.extraction}. */
@NullMarked
package dev.kontor.events.extraction;

import org.jspecify.annotations.NullMarked;
