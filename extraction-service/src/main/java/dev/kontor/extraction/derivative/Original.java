package dev.kontor.extraction.derivative;

import java.util.UUID;

/**
 * A document that was read.
 *
 * @param sha256 key of its bytes
 * @param mediaType by content
 */
record Original(UUID documentId, String company, String sha256, String mediaType) {}
