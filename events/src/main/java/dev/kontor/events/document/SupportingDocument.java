package dev.kontor.events.document;

import org.jspecify.annotations.Nullable;

/**
 * A document the e-invoice names as supporting it (BG-24); its bytes stay in the received file.
 *
 * @param reference BT-122
 * @param description BT-123
 * @param uri BT-124; never opened
 * @param fileName of an embedded file (BT-125)
 * @param mediaType of an embedded file, as stated
 */
public record SupportingDocument(
        @Nullable String reference,
        @Nullable String description,
        @Nullable String uri,
        @Nullable String fileName,
        @Nullable String mediaType) {}
