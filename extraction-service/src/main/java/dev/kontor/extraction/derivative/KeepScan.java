package dev.kontor.extraction.derivative;

import dev.kontor.extraction.derivative.Derivative.Kind;
import dev.kontor.extraction.layout.Layout;
import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.layout.Row;
import dev.kontor.extraction.ocr.ScannedPage;
import dev.kontor.kit.blob.BlobStore;
import dev.kontor.kit.blob.BlobTooLarge;
import dev.kontor.kit.inbox.Unavailable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the pages of a scan as they were read: the straightened picture, on which the boxes lie, and the words. Both are
 * there anyway while a page is read, and would cost a second to make again.
 */
@Component
public class KeepScan {

    private final BlobStore blobs;
    private final Derivatives derivatives;

    public KeepScan(BlobStore blobs, JdbcClient jdbc) {
        this.blobs = blobs;
        this.derivatives = new Derivatives(jdbc);
    }

    /** The pages of one document. Takes them from several threads at once. */
    public final class Pages implements Consumer<ScannedPage> {

        private final Queue<Derivative> kept = new ConcurrentLinkedQueue<>();

        private volatile @Nullable IOException failed;

        private Pages() {}

        @Override
        public void accept(ScannedPage scanned) {
            Page page = scanned.page();
            try {
                kept.add(put(page, Kind.IMAGE, PageJpeg.of(scanned.picture().image())));
                kept.add(put(page, Kind.TEXT, text(page).getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                failed = e;
            }
        }

        private Derivative put(Page page, Kind kind, byte[] bytes) throws IOException {
            return new Derivative(page.number(), kind, store(bytes), page.width(), page.height());
        }
    }

    /** For one reading of a document. */
    public Pages pages() {
        return new Pages();
    }

    /**
     * Puts on record what was kept; the document has to be on record.
     *
     * @throws Unavailable if the blob store could not be written
     */
    public void record(UUID documentId, Pages pages) {
        IOException failed = pages.failed;
        if (failed != null) {
            throw new Unavailable("the blob store cannot be written", failed);
        }
        derivatives.record(documentId, List.copyOf(pages.kept));
    }

    private String store(byte[] bytes) throws IOException {
        try {
            return blobs.put(new ByteArrayInputStream(bytes), bytes.length).sha256();
        } catch (BlobTooLarge e) {
            throw new IOException("the length was told beforehand", e);
        }
    }

    private static String text(Page page) {
        return Layout.of(List.of(page)).rows().stream().map(Row::text).collect(Collectors.joining("\n"));
    }
}
