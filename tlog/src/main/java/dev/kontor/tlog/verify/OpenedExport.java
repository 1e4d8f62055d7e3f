package dev.kontor.tlog.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.checkpoint.Checkpoint;
import dev.kontor.tlog.export.ExportFiles;
import dev.kontor.tlog.export.ExportNames;
import dev.kontor.tlog.export.ExportShape;
import dev.kontor.tlog.export.Manifest;
import dev.kontor.tlog.note.SignedNote;
import dev.kontor.tlog.note.VerifierKey;
import java.io.IOException;
import java.util.Optional;

/**
 * An export of which we know that a key has signed its checkpoint and its manifest.
 *
 * @param key with which they were checked
 * @param inside the key that came along
 */
record OpenedExport(
        ExportFiles files,
        Manifest manifest,
        ExportShape shape,
        VerifierKey key,
        VerifierKey inside,
        Checkpoint checkpoint) {

    private static final int LONGEST_KEY = 1000;

    /**
     * Opens it.
     *
     * @throws MalformedException if a file is missing or not of its form, or if one is not signed by the key
     */
    static OpenedExport open(ExportFiles files, Optional<VerifierKey> trusted) throws IOException {
        return open(files, trusted, required(files, ExportNames.MANIFEST, SignedNote.LONGEST));
    }

    /**
     * Opens an export, or the log itself if there is no manifest.
     *
     * @throws MalformedException as {@link #open}
     */
    static OpenedExport openLive(ExportFiles files, Optional<VerifierKey> trusted) throws IOException {
        Optional<byte[]> signed = files.read(ExportNames.MANIFEST, SignedNote.LONGEST);
        if (signed.isPresent()) {
            return open(files, trusted, signed.get());
        }
        VerifierKey inside = inside(files);
        VerifierKey key = trusted.orElse(inside);
        Checkpoint checkpoint = checkpoint(files, key);
        Manifest manifest = Manifest.ofLive(checkpoint);
        return new OpenedExport(files, manifest, ExportShape.ofLive(manifest), key, inside, checkpoint);
    }

    private static OpenedExport open(ExportFiles files, Optional<VerifierKey> trusted, byte[] signed)
            throws IOException {
        VerifierKey inside = inside(files);
        VerifierKey key = trusted.orElse(inside);
        Checkpoint checkpoint = checkpoint(files, key);
        Manifest manifest = Manifest.parse(key.open(SignedNote.parse(signed)));
        if (!manifest.origin().equals(checkpoint.origin()) || manifest.size() != checkpoint.size()) {
            throw new MalformedException("the manifest is of " + manifest.origin() + " with " + manifest.size()
                    + " entries, the checkpoint of " + checkpoint.origin() + " with " + checkpoint.size());
        }
        return new OpenedExport(files, manifest, new ExportShape(manifest), key, inside, checkpoint);
    }

    private static Checkpoint checkpoint(ExportFiles files, VerifierKey key) throws IOException {
        return Checkpoint.open(required(files, ExportNames.CHECKPOINT, SignedNote.LONGEST), key);
    }

    private static VerifierKey inside(ExportFiles files) throws IOException {
        String line = new String(required(files, ExportNames.KEY, LONGEST_KEY), UTF_8);
        if (!line.endsWith("\n")) {
            throw new MalformedException("the file key is one line");
        }
        return VerifierKey.parse(line.substring(0, line.length() - 1));
    }

    private static byte[] required(ExportFiles files, String name, int longest) throws IOException {
        return files.read(name, longest).orElseThrow(() -> new MalformedException("the file " + name + " is missing"));
    }
}
