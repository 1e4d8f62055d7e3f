package dev.kontor.kit.blob;

import java.io.IOException;
import java.io.InputStream;

/** Document bytes, content-addressed: the same bytes are kept once, and what is under a hash never changes. */
public interface BlobStore {

    /**
     * Stores bytes durably: when this returns they survive a power cut.
     *
     * @throws BlobTooLarge if more than {@code maxBytes} come; nothing is kept then
     * @throws IOException if they cannot be read or stored
     */
    Blob put(InputStream bytes, long maxBytes) throws IOException, BlobTooLarge;

    /**
     * Opens stored bytes; the caller closes the stream.
     *
     * @throws java.io.FileNotFoundException if nothing is stored under this hash
     */
    InputStream open(String sha256) throws IOException;
}
