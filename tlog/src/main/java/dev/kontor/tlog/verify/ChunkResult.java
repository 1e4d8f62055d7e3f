package dev.kontor.tlog.verify;

import java.util.List;
import java.util.Optional;

/**
 * What was found in a chunk by itself.
 *
 * @param chunk its number
 * @param width how many entries of the log it has
 * @param tile the hashes of its leaves as the export has them; empty when they are missing
 * @param leaves the hashes of its leaves as they are, where the export shows all of them; empty otherwise
 * @param wrong positions of the leaves that are not what the tile says
 * @param shown its entries
 * @param legible whether every leaf that should be there could be read and is of the form of an entry
 * @param findings without those about {@code wrong}: whether leaf or tile is to blame shows only higher up
 * @param kinds what there is of the payload of each shown entry, as in
 *     {@link dev.kontor.tlog.export.PayloadRecords}; fewer when payloads are missing
 */
record ChunkResult(
        long chunk,
        int width,
        Optional<byte[]> tile,
        Optional<byte[]> leaves,
        List<Integer> wrong,
        List<Shown> shown,
        boolean legible,
        List<Finding> findings,
        int[] kinds) {}
