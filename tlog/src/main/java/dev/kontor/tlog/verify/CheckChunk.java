package dev.kontor.tlog.verify;

import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.entry.CheckedLeaf;
import dev.kontor.tlog.export.ExportFiles;
import dev.kontor.tlog.export.ExportShape;
import dev.kontor.tlog.export.LeafRecords;
import dev.kontor.tlog.export.Selection;
import dev.kontor.tlog.merkle.Hash;
import dev.kontor.tlog.merkle.TreeHasher;
import dev.kontor.tlog.tile.TileId;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Looks at one chunk: leaves against their hashes, payloads against their commitments. Needs no other chunk. */
final class CheckChunk implements Callable<ChunkResult> {

    private final ExportFiles files;
    private final ExportShape shape;
    private final Selection selection;
    private final boolean everything;
    private final StreamHash streams;
    private final long chunk;
    private final long first;
    private final int width;
    private final TreeHasher hasher = new TreeHasher();
    private final byte[] hashes;
    private final List<Integer> wrong = new ArrayList<>();
    private final List<Shown> shown = new ArrayList<>();
    private final Findings findings = new Findings();
    private Optional<byte[]> tile = Optional.empty();
    private boolean complete = true;
    private boolean decoded = true;

    CheckChunk(ExportFiles files, ExportShape shape, Selection selection, StreamHash streams, long chunk) {
        this.files = files;
        this.shape = shape;
        this.selection = selection;
        this.everything = selection.whole();
        this.streams = streams;
        this.chunk = chunk;
        this.first = chunk * TileId.WIDTH;
        this.width = shape.width(chunk);
        this.hashes = new byte[width * Hash.LENGTH];
    }

    @Override
    public ChunkResult call() {
        tile = new ReadTile(files, findings).read(new TileId(0, chunk, width));
        int[] kinds = {};
        if (shape.shows(chunk)) {
            complete = readLeaves();
            kinds = new CheckPayloads(files, shape.payloads(chunk), first, shown, findings).kinds();
        }
        Optional<byte[]> leaves = complete && shape.whole() ? Optional.of(hashes) : Optional.empty();
        return new ChunkResult(chunk, width, tile, leaves, wrong, shown, complete && decoded, findings.sorted(), kinds);
    }

    /** Whether all of the chunk's leaves could be read. */
    private boolean readLeaves() {
        String name = shape.leaves(chunk);
        int next = 0;
        try {
            Optional<InputStream> file = files.open(name);
            if (file.isEmpty()) {
                findings.at(first, "The file " + name + " with entry " + first + " is missing.");
                return false;
            }
            try (LeafRecords records = new LeafRecords(file.get(), shape.whole())) {
                while (records.next()) {
                    if (records.position() >= width) {
                        findings.at(first + width, name + " goes on after its last entry " + (first + width - 1) + ".");
                        return false;
                    }
                    next = records.position() + 1;
                    take(records.position(), records.leaf());
                }
            }
        } catch (MalformedException | IOException e) {
            findings.at(
                    first + next,
                    "Entry " + (first + next) + " in " + name + " cannot be read: " + e.getMessage() + ".");
            return false;
        }
        if ((shape.whole() && next < width) || next == 0) {
            findings.at(first + next, "Entry " + (first + next) + " is missing: " + name + " ends before it.");
            return false;
        }
        return true;
    }

    private void take(int position, byte[] leaf) {
        long index = first + position;
        hasher.leaf(leaf, 0, leaf.length, hashes, position);
        Hash hash = Hash.at(hashes, position);
        if (tile.isPresent() && !hash.isAt(tile.get(), position)) {
            wrong.add(position);
        }
        try {
            CheckedLeaf entry = new CheckedLeaf(leaf);
            shown.add(new Shown(index, hash, entry, streams.of(entry.stream())));
            if (!everything && !selection.shows(entry.entry())) {
                findings.at(index, "Entry " + index + " does not belong to the part of the log that the export shows.");
            }
        } catch (MalformedException e) {
            decoded = false;
            shown.add(new Shown(index, hash, null, StreamKey.NONE));
            findings.at(index, "Entry " + index + " is not of the form of an entry: " + e.getMessage() + ".");
        }
    }
}
