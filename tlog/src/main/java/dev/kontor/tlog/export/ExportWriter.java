package dev.kontor.tlog.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.tlog.checkpoint.Checkpoint;
import dev.kontor.tlog.tile.TileId;
import dev.kontor.tlog.tile.TileSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.PrimitiveIterator;

/**
 * Writes an export in one pass: at any time it holds the leaves of one chunk and one payload, whatever the size of the log.
 * What it is given it writes and does not judge: an export of a damaged log shows the damage.
 */
public final class ExportWriter {

    private final ExportOrder order;
    private final Checkpoint signed;
    private final TileSource tiles;
    private final ExportZip zip;

    private ExportWriter(ExportOrder order, TileSource tiles, OutputStream out) {
        this.order = order;
        this.signed = order.signed();
        this.tiles = tiles;
        this.zip = new ExportZip(out);
    }

    /**
     * Writes an export.
     *
     * @param entries those that the order selects, by ascending index; of a whole log all of them
     * @param tiles of the log as it was at the checkpoint, or later
     * @param out gets a ZIP and is not closed
     * @return what was written
     * @throws IOException if something cannot be read or written, tiles included
     * @throws IllegalArgumentException if the entries are not in order, beyond the checkpoint, or not all of a whole log
     * @throws dev.kontor.tlog.MalformedException if the checkpoint is not signed by the key
     */
    public static Manifest write(ExportOrder order, Iterator<ExportedEntry> entries, TileSource tiles, OutputStream out)
            throws IOException {
        return new ExportWriter(order, tiles, out).write(entries);
    }

    private Manifest write(Iterator<ExportedEntry> entries) throws IOException {
        List<NamedFile> files = new ArrayList<>();
        files.add(readme());
        for (ExtraFile file : order.files()) {
            try (InputStream content = file.content().open()) {
                files.add(zip.copy(file.name(), content));
            }
        }
        zip.put(ExportNames.CHECKPOINT, order.checkpoint());
        zip.put(ExportNames.KEY, (order.key().verifier().text() + "\n").getBytes(UTF_8));

        ChunkWriter chunks =
                new ChunkWriter(zip, signed.size(), order.selection().whole());
        while (entries.hasNext()) {
            chunks.add(entries.next());
        }
        chunks.finish();
        Manifest manifest = new Manifest(
                signed.origin(),
                signed.size(),
                order.selection(),
                chunks.entries(),
                chunks.shown(),
                order.older(),
                order.selection().whole() ? new ChunkRuns() : chunks.runs(),
                files);
        writeTiles(new ExportShape(manifest));
        zip.put(ExportNames.MANIFEST, order.key().sign(manifest.text()).bytes());
        zip.finish();
        return manifest;
    }

    private NamedFile readme() throws IOException {
        try (InputStream text = Objects.requireNonNull(ExportWriter.class.getResourceAsStream(ExportNames.README))) {
            return zip.copy(ExportNames.README, text);
        }
    }

    private void writeTiles(ExportShape shape) throws IOException {
        for (PrimitiveIterator.OfLong chunk = shape.tiles(); chunk.hasNext(); ) {
            write(TileId.inTree(0, chunk.nextLong(), signed.size()));
        }
        for (int level = 1; level < TileId.LEVELS; level++) {
            long hashes = TileId.hashes(level, signed.size());
            for (long index = 0; index * TileId.WIDTH < hashes; index++) {
                write(TileId.inTree(level, index, signed.size()));
            }
        }
    }

    private void write(TileId id) throws IOException {
        zip.putStored(id.path(), tiles.require(id));
    }
}
