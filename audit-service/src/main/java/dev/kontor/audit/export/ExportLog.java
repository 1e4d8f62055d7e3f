package dev.kontor.audit.export;

import dev.kontor.audit.keys.LogKeys;
import dev.kontor.audit.log.NoteReading;
import dev.kontor.audit.log.ReadForExport;
import dev.kontor.audit.tree.Checkpoints;
import dev.kontor.audit.tree.SignedCheckpoint;
import dev.kontor.audit.tree.StoredTiles;
import dev.kontor.events.audit.LogRead;
import dev.kontor.events.audit.LogRead.View;
import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.KitProblem;
import dev.kontor.kit.web.ProblemException;
import dev.kontor.tlog.export.ExportOrder;
import dev.kontor.tlog.export.ExportWriter;
import dev.kontor.tlog.export.Selection;
import dev.kontor.tlog.note.SignerKey;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Writes an export up to the last checkpoint, in one pass and with a page of entries in memory. */
@Component
class ExportLog {

    private final Checkpoints checkpoints;
    private final StoredTiles tiles;
    private final ReadForExport entries;
    private final LogKeys keys;
    private final NoteReading reading;

    ExportLog(Checkpoints checkpoints, StoredTiles tiles, ReadForExport entries, LogKeys keys, NoteReading reading) {
        this.checkpoints = checkpoints;
        this.tiles = tiles;
        this.entries = entries;
        this.keys = keys;
        this.reading = reading;
    }

    /**
     * What is missing is said before the first byte is sent.
     *
     * @throws ProblemException NOT_FOUND for a log without entries, BAD_REQUEST for an older size it never had
     */
    StreamingResponseBody of(Selection selection, List<Long> older, Caller caller) {
        SignedCheckpoint last = checkpoints
                .last()
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND, "the log has no entry yet"));
        if (older.stream().anyMatch(size -> size < 0 || size > last.size())) {
            throw new ProblemException(KitProblem.BAD_REQUEST, "the log has " + last.size() + " entries");
        }
        SignerKey key = keys.signer();
        ExportOrder order = new ExportOrder(last.note(), key, selection, older, VerifierJar.file());
        reading.of(
                new LogRead(
                        View.EXPORT, null, selection.company(), selection.from(), selection.to(), 0, last.size() - 1),
                caller);
        return out -> ExportWriter.write(order, entries.of(selection, last.size()), tiles, out);
    }
}
