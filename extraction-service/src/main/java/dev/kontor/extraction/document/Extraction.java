package dev.kontor.extraction.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a document.
 *
 * @param type name of the document type, null when reading failed
 * @param syntax as in {@code FieldsExtracted}, null when reading failed
 * @param failedCode as in {@code ExtractionFailed}, null when it was read
 * @param millis that reading took
 */
record Extraction(
        UUID documentId,
        String company,
        @Nullable String type,
        @Nullable String syntax,
        @Nullable String failedCode,
        Instant extractedAt,
        long millis) {}
