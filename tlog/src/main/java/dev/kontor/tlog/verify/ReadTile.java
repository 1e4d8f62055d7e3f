package dev.kontor.tlog.verify;

import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.export.ExportFiles;
import dev.kontor.tlog.tile.TileId;
import java.io.IOException;
import java.util.Optional;

/** Reads tiles, and takes note of those that are not there or not as long as they should be. */
final class ReadTile {

    private final ExportFiles files;
    private final Findings findings;

    ReadTile(ExportFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    Optional<byte[]> read(TileId id) {
        try {
            Optional<byte[]> bytes = files.read(id.path(), id.length());
            if (bytes.isPresent() && bytes.get().length == id.length()) {
                return bytes;
            }
            String what = bytes.isPresent() ? " is too short: it ends in the middle." : " is missing.";
            findings.at(id.firstLeaf(), "The file " + id.path() + what);
        } catch (MalformedException | IOException e) {
            findings.at(id.firstLeaf(), "The file " + id.path() + " cannot be read: " + e.getMessage() + ".");
        }
        return Optional.empty();
    }
}
