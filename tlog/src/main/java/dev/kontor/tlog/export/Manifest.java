package dev.kontor.tlog.export;

import dev.kontor.tlog.checkpoint.Checkpoint;
import dev.kontor.tlog.merkle.Hash;
import java.util.List;

/**
 * What an export says of itself: the text of a note, written last and signed by the key of the log.
 *
 * @param origin which log
 * @param size of the log at the checkpoint
 * @param selection which entries are shown
 * @param entries how many entries are shown
 * @param shown {@link ShownDigest} over them
 * @param older sizes of older checkpoints with which the log can be compared; of a part, as a whole has all that is needed
 * @param chunks those of which entries are shown; of a part, as a whole shows all
 * @param files additional ones
 */
public record Manifest(
        String origin,
        long size,
        Selection selection,
        long entries,
        Hash shown,
        List<Long> older,
        ChunkRuns chunks,
        List<NamedFile> files) {

    /** Name of the format and its version: the first line. */
    static final String HEADER = "kontor.dev/log-export@v1";

    public Manifest {
        older = List.copyOf(older);
        files = List.copyOf(files);
    }

    /** What the log itself would say: that it shows everything. What of it was erased, nobody has signed. */
    public static Manifest ofLive(Checkpoint checkpoint) {
        return new Manifest(
                checkpoint.origin(),
                checkpoint.size(),
                Selection.WHOLE,
                checkpoint.size(),
                new ShownDigest().hash(),
                List.of(),
                new ChunkRuns(),
                List.of());
    }

    /** The text that is signed. */
    public String text() {
        return WriteManifest.text(this);
    }

    /**
     * Reads the text of a note.
     *
     * @throws dev.kontor.tlog.MalformedException if it is another one
     */
    public static Manifest parse(String text) {
        return new ReadManifest(text).manifest();
    }
}
