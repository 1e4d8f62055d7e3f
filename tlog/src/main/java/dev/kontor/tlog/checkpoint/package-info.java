/** What the log signs: C2SP tlog-checkpoint, and C2SP tlog-proof for a single entry. */
@NullMarked
package dev.kontor.tlog.checkpoint;

import org.jspecify.annotations.NullMarked;
