package dev.kontor.extraction.derivative;

import dev.kontor.extraction.derivative.Derivative.Kind;
import dev.kontor.extraction.guard.GivenUp;
import dev.kontor.kit.blob.BlobStore;
import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.KitProblem;
import dev.kontor.kit.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/v1/documents/{id}/pages}: what people look at instead of the document itself. The pictures are ours: no
 * browser ever opens a file that came from outside.
 */
@RestController
class PageController {

    private final Originals originals;
    private final Derivatives derivatives;
    private final PageImages images;
    private final BlobStore blobs;

    PageController(Originals originals, Derivatives derivatives, PageImages images, BlobStore blobs) {
        this.originals = originals;
        this.derivatives = derivatives;
        this.images = images;
        this.blobs = blobs;
    }

    /** What is kept of a document so far; pictures of other pages are made when they are asked for. */
    @GetMapping("/api/v1/documents/{id}/pages")
    @RolesAllowed({"clerk", "approver", "finance", "auditor"})
    List<Derivative> pages(@PathVariable UUID id, Caller caller) {
        return derivatives.of(find(id, caller).documentId());
    }

    /** The page as a picture, upright. Its width and height in points are those the boxes of fields refer to. */
    @GetMapping(path = "/api/v1/documents/{id}/pages/{page}/image", produces = MediaType.IMAGE_JPEG_VALUE)
    @RolesAllowed({"clerk", "approver", "finance", "auditor"})
    ResponseEntity<InputStreamResource> image(@PathVariable UUID id, @PathVariable int page, Caller caller)
            throws IOException {
        Original original = find(id, caller);
        try {
            Derivative image = images.of(original, page).orElseThrow(() -> none(id, page));
            return answer(image, MediaType.IMAGE_JPEG);
        } catch (GivenUp e) {
            throw new ProblemException(KitProblem.NOT_FOUND, "page " + page + " cannot be drawn: " + e.reason());
        }
    }

    /** What OCR read on the page, line by line. */
    @GetMapping(path = "/api/v1/documents/{id}/pages/{page}/text", produces = "text/plain;charset=UTF-8")
    @RolesAllowed({"clerk", "approver", "finance", "auditor"})
    ResponseEntity<InputStreamResource> text(@PathVariable UUID id, @PathVariable int page, Caller caller)
            throws IOException {
        Original original = find(id, caller);
        Derivative text =
                derivatives.find(original.documentId(), page, Kind.TEXT).orElseThrow(() -> none(id, page));
        return answer(text, MediaType.parseMediaType("text/plain;charset=UTF-8"));
    }

    private ResponseEntity<InputStreamResource> answer(Derivative derivative, MediaType type) throws IOException {
        return ResponseEntity.ok()
                .contentType(type)
                .header("X-Content-Type-Options", "nosniff")
                .header("Kontor-Page-Size", derivative.width() + " " + derivative.height())
                .eTag(derivative.sha256())
                .body(new InputStreamResource(blobs.open(derivative.sha256())));
    }

    private Original find(UUID id, Caller caller) {
        return originals
                .find(id)
                .filter(original -> caller.mayAct(original.company()))
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND, "no pages of document " + id));
    }

    private static ProblemException none(UUID id, int page) {
        return new ProblemException(KitProblem.NOT_FOUND, "no page " + page + " of document " + id);
    }
}
