/** Where the hashes of a log lie: tiles of C2SP tlog-tiles, how they grow, and how proofs find their hashes in them. */
@NullMarked
package dev.kontor.tlog.tile;

import org.jspecify.annotations.NullMarked;
