package dev.kontor.extraction.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * Inflates streams of a PDF without ever holding more than allowed: PDFBox itself inflates the whole of a stream first,
 * so that a few kilobytes could fill the memory.
 */
final class StreamBytes {

    private static final Set<COSBase> FLATE = Set.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION);

    /** What drawing instructions may be stored with besides; PDFBox holds the whole of them, {@link RefuseBombs} how much. */
    private static final Set<COSBase> TEXT = Set.of(
            COSName.FLATE_DECODE,
            COSName.FLATE_DECODE_ABBREVIATION,
            COSName.LZW_DECODE,
            COSName.LZW_DECODE_ABBREVIATION,
            COSName.ASCII85_DECODE,
            COSName.ASCII85_DECODE_ABBREVIATION,
            COSName.ASCII_HEX_DECODE,
            COSName.ASCII_HEX_DECODE_ABBREVIATION,
            COSName.RUN_LENGTH_DECODE,
            COSName.RUN_LENGTH_DECODE_ABBREVIATION);

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

    /** Nothing for filters of images, whose bytes are no instructions. */
    private static InputStream decoded(COSStream stream) throws IOException {
        List<COSBase> filters = filters(stream.getFilters());
        if (FLATE.containsAll(filters)) {
            InputStream in = stream.createRawInputStream();
            for (int i = 0; i < filters.size(); i++) {
                in = new InflaterInputStream(in);
            }
            return in;
        }
        return TEXT.containsAll(filters) ? stream.createInputStream() : InputStream.nullInputStream();
    }

    private static List<COSBase> filters(@Nullable COSBase filters) {
        if (filters instanceof COSArray array) {
            List<COSBase> names = new ArrayList<>();
            for (int i = 0; i < array.size(); i++) {
                names.add(array.getObject(i));
            }
            return names;
        }
        return filters == null ? List.of() : List.of(filters);
    }
}
