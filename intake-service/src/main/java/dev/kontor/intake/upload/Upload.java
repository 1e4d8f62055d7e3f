package dev.kontor.intake.upload;

import org.jspecify.annotations.Nullable;

/**
 * Bytes as they came, with what the sender says about them.
 *
 * @param sha256 of the stored bytes; null when they were too large to keep
 * @param size in bytes, as the sender's part says
 */
record Upload(
        String company,
        Metadata metadata,
        @Nullable String fileName,
        @Nullable String sha256,
        long size) {

    String storedSha256() {
        if (sha256 == null) {
            throw new IllegalStateException("bytes that were not stored cannot be accepted");
        }
        return sha256;
    }
}
