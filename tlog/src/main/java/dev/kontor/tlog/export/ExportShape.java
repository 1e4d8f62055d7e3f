package dev.kontor.tlog.export;

import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.tile.TileId;
import dev.kontor.tlog.tile.TilePath;
import java.util.HashSet;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

/** Which files an export has to have, from its manifest: these and no others. */
public final class ExportShape {

    private final Manifest manifest;
    private final boolean live;
    private final Set<Long> edges = new TreeSet<>();
    private final Set<String> files = new HashSet<>();

    /** @throws MalformedException if the manifest contradicts itself */
    public ExportShape(Manifest manifest) {
        this(manifest, false);
    }

    private ExportShape(Manifest manifest, boolean live) {
        this.manifest = manifest;
        this.live = live;
        requireConsistency();
        manifest.files().forEach(file -> files.add(file.name()));
        files.add(ExportNames.MANIFEST);
        files.add(ExportNames.CHECKPOINT);
        files.add(ExportNames.KEY);
        manifest.older().forEach(this::edge);
        edge(manifest.size());
    }

    /** That of the log itself, which grows while it is read: what lies at its right edge is asked for up to the checkpoint. */
    public static ExportShape ofLive(Manifest manifest) {
        return new ExportShape(manifest, true);
    }

    private void requireConsistency() {
        if (whole() && (manifest.chunks().highest() >= 0 || !manifest.older().isEmpty())) {
            throw new MalformedException("the manifest is of a whole log and names parts of it");
        }
        if (manifest.chunks().highest() >= chunkCount()
                || manifest.older().stream().anyMatch(size -> size > manifest.size())) {
            throw new MalformedException("the manifest names chunks or sizes beyond the end of the log");
        }
    }

    /** The tile in which a tree of that size ends has to be there, although no entry of it may be shown. */
    private void edge(long size) {
        if (TileId.edgeWidth(0, size) > 0) {
            edges.add(size / TileId.WIDTH);
        }
    }

    public boolean whole() {
        return manifest.selection().whole();
    }

    /** Whether this is the log itself and no export. */
    public boolean live() {
        return live;
    }

    /** How many chunks the log has, the last one included that is not full. */
    public long chunkCount() {
        return manifest.size() / TileId.WIDTH + (TileId.edgeWidth(0, manifest.size()) > 0 ? 1 : 0);
    }

    /** How many entries of the log a chunk has. */
    public int width(long chunk) {
        return TileId.inTree(0, chunk, manifest.size()).width();
    }

    /** Whether the export shows entries of that chunk. */
    public boolean shows(long chunk) {
        return whole() || manifest.chunks().contains(chunk);
    }

    /** Whether the export has the hashes of the leaves of that chunk. */
    public boolean hasTile(long chunk) {
        return shows(chunk) || edges.contains(chunk);
    }

    /** The chunks of which the export has hashes, in ascending order. */
    public PrimitiveIterator.OfLong tiles() {
        if (whole()) {
            return LongStream.range(0, chunkCount()).iterator();
        }
        return new UnionOfChunks(manifest.chunks().iterator(), edges);
    }

    /** The file with the leaves of a chunk. */
    public String leaves(long chunk) {
        return whole() ? ExportNames.bundle(chunk, width(chunk)) : ExportNames.leaves(chunk);
    }

    /** The file with the payloads of a chunk. */
    public String payloads(long chunk) {
        return live ? ExportNames.payloads(chunk, width(chunk)) : ExportNames.payloads(chunk);
    }

    /** Whether the export has to have a file of that name. */
    public boolean expects(String name) {
        if (files.contains(name)) {
            return true;
        }
        try {
            if (name.startsWith(ExportNames.TILES) && !name.startsWith(ExportNames.BUNDLES)) {
                TileId tile = TileId.parse(name);
                return tile.isIn(manifest.size()) && (tile.level() > 0 || hasTile(tile.index()));
            }
            return expectsChunk(name);
        } catch (MalformedException e) {
            return false;
        }
    }

    private boolean expectsChunk(String name) {
        String folder = whole() ? ExportNames.BUNDLES : ExportNames.LEAVES;
        boolean leaves = name.startsWith(folder);
        if (!leaves && !name.startsWith(ExportNames.PAYLOADS)) {
            return false;
        }
        String path = name.substring(leaves ? folder.length() : ExportNames.PAYLOADS.length());
        long chunk = TilePath.parse(path).index();
        return chunk < chunkCount() && shows(chunk) && name.equals(leaves ? leaves(chunk) : payloads(chunk));
    }
}
