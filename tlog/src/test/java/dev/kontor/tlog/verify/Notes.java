package dev.kontor.tlog.verify;

import dev.kontor.tlog.checkpoint.Checkpoint;
import dev.kontor.tlog.export.SampleLog;
import dev.kontor.tlog.merkle.TreeHasher;
import dev.kontor.tlog.note.SignerKey;

/** Signed notes that say what is not so. */
final class Notes {

    private Notes() {}

    static byte[] checkpoint(SignerKey key, long size) {
        return new Checkpoint(SampleLog.ORIGIN, size, new TreeHasher().emptyRoot())
                .sign(key)
                .bytes();
    }
}
