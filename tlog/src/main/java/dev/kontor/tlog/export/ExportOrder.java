package dev.kontor.tlog.export;

import dev.kontor.tlog.checkpoint.Checkpoint;
import dev.kontor.tlog.note.SignerKey;
import java.util.List;

/**
 * What is to be exported.
 *
 * @param checkpoint the signed note up to which the export goes
 * @param key of the log; signs the manifest
 * @param selection which entries; the caller gives exactly these
 * @param older sizes of older checkpoints with which a reader of a part shall be able to compare; a whole needs none
 * @param files that go along
 */
public record ExportOrder(
        byte[] checkpoint, SignerKey key, Selection selection, List<Long> older, List<ExtraFile> files) {

    public ExportOrder {
        older = selection.whole() ? List.of() : List.copyOf(older);
        files = List.copyOf(files);
    }

    /**
     * The checkpoint, once its signature has been verified.
     *
     * @throws dev.kontor.tlog.MalformedException if it is not signed by the key
     */
    Checkpoint signed() {
        return Checkpoint.open(checkpoint, key.verifier());
    }
}
