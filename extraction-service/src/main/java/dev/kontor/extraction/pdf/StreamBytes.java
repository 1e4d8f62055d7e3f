package dev.kontor.extraction.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Inflates streams of a PDF without ever holding more than allowed: PDFBox itself inflates the whole of a stream first,
 * so that a few kilobytes could fill the memory.
 */
final class StreamBytes {

    private StreamBytes() {}

    /**
     * The decoded bytes; empty when there are more than allowed or the filters are none an e-invoice is stored with.
     *
     * @throws IOException if the stream is damaged
     */
    static Optional<byte[]> read(COSStream stream, int limit) throws IOException {
        try (InputStream in = decoded(stream)) {
            byte[] bytes = in.readNBytes(limit + 1);
            return bytes.length == 0 || bytes.length > limit ? Optional.empty() : Optional.of(bytes);
        }
    }

    /** How many bytes the stream inflates to, counted no further than the limit; 0 for what cannot inflate much. */
    static long size(COSStream stream, long limit) {
        try (InputStream in = decoded(stream)) {
            byte[] buffer = new byte[1 << 14];
            long size = 0;
            for (int read = in.read(buffer); read >= 0 && size <= limit; read = in.read(buffer)) {
                size += read;
            }
            return size;
        } catch (IOException damaged) {
            return 0; // whoever reads it will say so
        }
    }

    private static InputStream decoded(COSStream stream) throws IOException {
        COSBase filters = stream.getFilters();
        if (filters instanceof COSArray array) {
            filters = array.size() == 1 ? array.getObject(0) : array.size() == 0 ? null : array;
        }
        if (filters == null) {
            return stream.createRawInputStream();
        }
        if (filters.equals(COSName.FLATE_DECODE) || filters.equals(COSName.FLATE_DECODE_ABBREVIATION)) {
            return new InflaterInputStream(stream.createRawInputStream());
        }
        return InputStream.nullInputStream();
    }
}
