/** Puts a part of the log back on a topic. */
@NullMarked
package dev.kontor.audit.replay;

import org.jspecify.annotations.NullMarked;
