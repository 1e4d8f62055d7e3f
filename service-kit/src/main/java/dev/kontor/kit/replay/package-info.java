/** Puts recorded events back on a topic, for readers that begin anew. */
@NullMarked
package dev.kontor.kit.replay;

import org.jspecify.annotations.NullMarked;
