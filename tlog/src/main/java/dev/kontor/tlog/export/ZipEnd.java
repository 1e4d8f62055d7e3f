package dev.kontor.tlog.export;

import dev.kontor.tlog.MalformedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * Looks at the end of a ZIP before anybody reads its directory into memory (PKWARE APPNOTE 4.3.14 to 4.3.16): the directory
 * is of bounded size and stands directly before the end, the end is the end of the file, and the file begins with a file.
 */
final class ZipEnd {

    private static final int FIRST = 0x04034b50;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_LENGTH = 20;
    private static final int END_64 = 0x06064b50;
    private static final int END_64_LENGTH = 56;
    private static final long IN_64 = 0xffffffffL;
    /** In bytes: that of 60 million entries. Larger logs are read from a folder or an address. */
    private static final long LARGEST_DIRECTORY = 64L << 20;

    private final FileChannel file;

    private ZipEnd(FileChannel file) {
        this.file = file;
    }

    /**
     * Checks a file.
     *
     * @throws MalformedException if it has another form
     */
    static void check(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            new ZipEnd(file).check();
        }
    }

    private void check() throws IOException {
        long end = file.size() - END_LENGTH;
        if (end < END_LENGTH || at(0, 4).getInt(0) != FIRST) {
            throw new MalformedException("the file is no ZIP");
        }
        ByteBuffer last = at(end, END_LENGTH);
        if (last.getInt(0) != END || last.getShort(20) != 0) {
            throw new MalformedException(
                    "the ZIP does not end where the file ends: it was cut off, or something was added");
        }
        long length = last.getInt(12) & IN_64;
        long offset = last.getInt(16) & IN_64;
        if (at(end - LOCATOR_LENGTH, 4).getInt(0) == LOCATOR) {
            end = end - LOCATOR_LENGTH - END_64_LENGTH;
            ByteBuffer larger = at(Math.max(0, end), END_64_LENGTH);
            if (larger.getInt(0) != END_64) {
                throw new MalformedException("the ZIP has no end of the large kind where it should be");
            }
            length = larger.getLong(40);
            offset = larger.getLong(48);
        }
        if (length < 0 || length > LARGEST_DIRECTORY) {
            throw new MalformedException("the directory of the ZIP is larger than that of any export");
        }
        if (offset != end - length) {
            throw new MalformedException(
                    "the directory of the ZIP is not where its end says: something was added or cut out");
        }
    }

    private ByteBuffer at(long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, position + bytes.position()) < 0) {
                throw new MalformedException("the file became shorter while it was read");
            }
        }
        return bytes;
    }
}
