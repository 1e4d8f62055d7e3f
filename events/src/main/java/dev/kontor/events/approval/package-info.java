/** Facts published by approval on {@code kontor.approval}. */
@NullMarked
package dev.kontor.events.approval;

import org.jspecify.annotations.NullMarked;
