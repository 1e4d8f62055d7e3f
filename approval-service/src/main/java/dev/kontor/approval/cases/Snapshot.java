package dev.kontor.approval.cases;

import dev.kontor.events.envelope.EventJson;
import dev.kontor.events.outcome.Outcome;
import dev.kontor.events.validation.Checked;
import org.apache.commons.codec.digest.DigestUtils;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The fingerprint of what approvers are shown: an approval holds for exactly that (approval-and-controls §2). */
final class Snapshot {
    private static final JsonMapper SORTED = EventJson.mapper()
            .rebuild()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Snapshot() {}

    private record Shown(Checked checked, Outcome outcome) {}

    /** Lower-case hex SHA-256; equal for equal content. */
    static String of(Checked checked, Outcome outcome) {
        return DigestUtils.sha256Hex(SORTED.writeValueAsBytes(new Shown(checked, outcome)));
    }
}
