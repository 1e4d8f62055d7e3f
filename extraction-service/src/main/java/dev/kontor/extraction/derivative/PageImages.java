package dev.kontor.extraction.derivative;

import dev.kontor.extraction.derivative.Derivative.Kind;
import dev.kontor.extraction.derivative.DrawPage.Drawn;
import dev.kontor.extraction.guard.GivenUp;
import dev.kontor.extraction.guard.Guard;
import dev.kontor.extraction.reading.Limits;
import dev.kontor.kit.blob.BlobStore;
import dev.kontor.kit.blob.BlobTooLarge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * The pictures of pages. Scans have theirs since they were read; that of any other page is drawn when somebody first
 * asks and kept from then on: most documents are never looked at, and drawing all pages would cost as much time as
 * reading them several times over.
 */
@Component
class PageImages {

    /** Pages drawn at once: each takes some 10 MiB while it lasts, and reading comes first. */
    private static final int AT_ONCE = 2;

    private static final int MOST_GIVEN_UP = 2;

    private final BlobStore blobs;
    private final Derivatives derivatives;
    private final Limits limits;
    private final Guard guard;
    private final Semaphore drawing = new Semaphore(AT_ONCE);

    PageImages(BlobStore blobs, Derivatives derivatives, Limits limits) {
        this.blobs = blobs;
        this.derivatives = derivatives;
        this.limits = limits;
        this.guard = new Guard(limits.time(), MOST_GIVEN_UP);
    }

    /**
     * The picture of a page, empty where there is none: beyond the last page, or of a document nobody can draw.
     *
     * @throws GivenUp if drawing took too long
     * @throws IOException if the blob store cannot be read or written
     */
    Optional<Derivative> of(Original original, int page) throws IOException, GivenUp {
        Optional<Derivative> kept = derivatives.find(original.documentId(), page, Kind.IMAGE);
        if (kept.isPresent() || page < 1 || page > limits.pages()) {
            return kept;
        }
        byte[] bytes;
        try (InputStream in = blobs.open(original.sha256())) {
            bytes = in.readAllBytes();
        }
        drawing.acquireUninterruptibly();
        Optional<Drawn> drawn;
        try {
            drawn = guard.read(() -> DrawPage.of(bytes, original.mediaType(), page, limits));
        } finally {
            drawing.release();
        }
        return drawn.isEmpty() ? Optional.empty() : Optional.of(keep(original, page, drawn.get()));
    }

    private Derivative keep(Original original, int page, Drawn drawn) throws IOException {
        byte[] jpeg = PageJpeg.of(drawn.image());
        try {
            String sha256 =
                    blobs.put(new ByteArrayInputStream(jpeg), jpeg.length).sha256();
            Derivative image = new Derivative(page, Kind.IMAGE, sha256, drawn.width(), drawn.height());
            derivatives.record(original.documentId(), List.of(image));
            return image;
        } catch (BlobTooLarge e) {
            throw new IOException("the length was told beforehand", e);
        }
    }
}
