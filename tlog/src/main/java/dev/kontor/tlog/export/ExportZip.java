package dev.kontor.tlog.export;

import dev.kontor.tlog.merkle.Hash;
import dev.kontor.tlog.merkle.TreeHasher;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes files into a ZIP, one after the other; the same files give the same bytes. */
final class ExportZip {

    /** Files of an export have no time of their own; the very first time a ZIP can hold would be written with a zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipOutputStream zip;

    ExportZip(OutputStream out) {
        this.zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** Begins a file; what is written goes there until {@link #end}. */
    OutputStream begin(String name) throws IOException {
        zip.putNextEntry(entry(name));
        return zip;
    }

    void end() throws IOException {
        zip.closeEntry();
    }

    /** Writes a file. */
    void put(String name, byte[] bytes) throws IOException {
        begin(name).write(bytes);
        end();
    }

    /** Writes a file that no compression makes smaller, such as hashes. */
    void putStored(String name, byte[] bytes) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = entry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        end();
    }

    /** Copies a file and says what it was. */
    NamedFile copy(String name, InputStream content) throws IOException {
        MessageDigest digest = TreeHasher.sha256();
        // the stream belongs to the ZIP: closing it would end the ZIP
        content.transferTo(new DigestOutputStream(begin(name), digest));
        end();
        return new NamedFile(name, Hash.of(digest.digest()));
    }

    /** Ends the ZIP; the stream below stays open. */
    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }
}
