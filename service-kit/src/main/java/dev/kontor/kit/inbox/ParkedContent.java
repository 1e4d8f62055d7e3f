package dev.kontor.kit.inbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * All of a parked event; may hold personal data.
 *
 * @param body as JSON, null if it is none
 * @param bytes the body in Base64, null if it is JSON
 */
record ParkedContent(
        Parked event,
        Map<String, String> headers,
        @Nullable JsonNode body,
        @Nullable String bytes) {}
