package dev.kontor.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second JVM, or a second server of this one, off a data folder. A killed JVM loses it. */
record FolderLock(FileChannel channel) implements AutoCloseable {
    static FolderLock take(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new FolderLock(channel);
            }
        } catch (OverlappingFileLockException _) {
            // held in this JVM: the same sentence
        }
        channel.close();
        throw new EmbeddedException("Another running program uses " + folder + ".");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw EmbeddedException.of("Cannot release a data folder", e);
        }
    }
}
