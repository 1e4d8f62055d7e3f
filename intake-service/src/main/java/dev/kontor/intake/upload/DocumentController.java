package dev.kontor.intake.upload;

import dev.kontor.intake.upload.Inspection.Refused;
import dev.kontor.kit.blob.Blob;
import dev.kontor.kit.blob.BlobStore;
import dev.kontor.kit.blob.BlobTooLarge;
import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.EntityTag;
import dev.kontor.kit.web.Idempotency;
import dev.kontor.kit.web.KitProblem;
import dev.kontor.kit.web.ProblemException;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/v1/documents}: hand a document in, look at it, fetch its bytes. */
@RestController
@RequestMapping("/api/v1/documents")
class DocumentController {

    private static final String CUT = "…";

    private final UploadSettings settings;
    private final BlobStore blobs;
    private final InspectBytes inspectBytes;
    private final ReceiveDocument receiveDocument;
    private final Documents documents;
    private final Idempotency idempotency;
    private final JsonMapper json;

    DocumentController(
            UploadSettings settings,
            BlobStore blobs,
            InspectBytes inspectBytes,
            ReceiveDocument receiveDocument,
            Documents documents,
            Idempotency idempotency,
            JsonMapper json) {
        this.settings = settings;
        this.blobs = blobs;
        this.inspectBytes = inspectBytes;
        this.receiveDocument = receiveDocument;
        this.documents = documents;
        this.idempotency = idempotency;
        this.json = json;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RolesAllowed({"integrator", "clerk", "employee"})
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = StoredDocument.class)))
    ResponseEntity<Object> receive(
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String metadata,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            Caller caller)
            throws IOException {
        Metadata said = Metadata.read(metadata, json);
        String company = said.companyOf(caller);
        Upload upload;
        Inspection inspection;
        try (InputStream in = file.getInputStream()) {
            Blob blob = blobs.put(in, settings.maxSize().toBytes());
            upload = new Upload(company, said, name(file), blob.sha256(), blob.size());
            inspection = inspectBytes.inspect(bytes(blob.sha256()), said.documentType() != null);
        } catch (BlobTooLarge e) {
            upload = new Upload(company, said, name(file), null, file.getSize());
            inspection = new Refused(
                    Refusal.FILE_TOO_LARGE,
                    "The file has " + file.getSize() + " bytes, " + e.limit() + " are allowed.",
                    null);
        }
        String fingerprint = company + " " + said + " " + upload.sha256() + " " + upload.size();
        Upload taken = upload;
        Inspection looked = inspection;
        return idempotency.once(
                key, caller, fingerprint, () -> answer(receiveDocument.receive(taken, looked, caller), looked));
    }

    @GetMapping("/{id}")
    @RolesAllowed({"integrator", "clerk", "approver", "finance", "auditor"})
    ResponseEntity<StoredDocument> document(@PathVariable UUID id, Caller caller) {
        StoredDocument document = find(id, caller);
        return ResponseEntity.ok().eTag(EntityTag.of(document, json)).body(document);
    }

    /** The bytes as they came. Sent as a download: no browser opens a foreign document in our name. */
    @GetMapping("/{id}/content")
    @RolesAllowed({"clerk", "approver", "finance", "auditor"})
    ResponseEntity<InputStreamResource> content(@PathVariable UUID id, Caller caller) throws IOException {
        StoredDocument document = find(id, caller);
        if (document.sha256() == null) {
            throw new ProblemException(KitProblem.NOT_FOUND, "the bytes of document " + id + " were not kept");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(document.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .eTag(document.sha256())
                .body(new InputStreamResource(blobs.open(document.sha256())));
    }

    private StoredDocument find(UUID id, Caller caller) {
        return documents
                .find(id)
                .filter(document -> caller.mayAct(document.company()))
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND, "no document " + id));
    }

    private static ResponseEntity<Object> answer(StoredDocument document, Inspection inspection) {
        URI location = URI.create("/api/v1/documents/" + document.id());
        if (inspection instanceof Refused refused) {
            return ResponseEntity.status(refused.code().status())
                    .location(location)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(new ProblemException(refused.code(), refused.reason())
                            .with("document", document.id())
                            .body());
        }
        return ResponseEntity.accepted().location(location).body(document);
    }

    private byte[] bytes(String sha256) throws IOException {
        try (InputStream in = blobs.open(sha256)) {
            return in.readAllBytes();
        }
    }

    /** The sender's name for it, for display; never a path. */
    private static @Nullable String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        if (name == null || name.isBlank()) {
            return null;
        }
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.length() <= 200 ? last : last.substring(0, 199) + CUT;
    }
}
