package dev.kontor.tlog.verify;

import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.checkpoint.Checkpoint;
import dev.kontor.tlog.merkle.CheckConsistency;
import dev.kontor.tlog.merkle.Hash;
import dev.kontor.tlog.merkle.ProveConsistency;
import dev.kontor.tlog.tile.TileHashes;
import java.io.IOException;
import java.util.List;

/** Looks whether the log begins with the log of an older checkpoint: whether nothing that was signed then is gone. */
final class CheckOlder {

    private CheckOlder() {}

    static void check(OpenedExport export, byte[] note, Findings findings) {
        try {
            Checkpoint older = Checkpoint.open(note, export.key());
            compare(export, older, findings);
        } catch (MalformedException e) {
            findings.general("The older checkpoint cannot be believed: " + e.getMessage() + ".");
        } catch (IOException e) {
            findings.general("The log cannot be compared with the older checkpoint: " + e.getMessage()
                    + ". An export of a part has to be asked for with that size.");
        }
    }

    private static void compare(OpenedExport export, Checkpoint older, Findings findings) throws IOException {
        Checkpoint now = export.checkpoint();
        if (older.size() > now.size()) {
            findings.at(
                    now.size(),
                    "The log has become shorter: the older checkpoint has " + older.size() + " entries, this one "
                            + now.size() + ". From entry " + now.size() + " on they are gone.");
            return;
        }
        TileHashes hashes = new TileHashes(id -> export.files().read(id.path(), id.length()), now.size());
        List<Hash> proof = ProveConsistency.between(older.size(), now.size(), hashes);
        if (!CheckConsistency.holds(older.size(), older.root(), now.size(), now.root(), proof)) {
            findings.general("The log does not continue that of the older checkpoint: at least one of its first "
                    + older.size() + " entries is not the one that was signed then.");
        }
    }
}
