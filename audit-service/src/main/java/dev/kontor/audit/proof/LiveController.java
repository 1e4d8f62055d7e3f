package dev.kontor.audit.proof;

import dev.kontor.audit.log.NoteReading;
import dev.kontor.audit.log.ReadForExport;
import dev.kontor.audit.tree.Checkpoints;
import dev.kontor.events.audit.LogRead;
import dev.kontor.events.audit.LogRead.View;
import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.KitProblem;
import dev.kontor.kit.web.ProblemException;
import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.export.ChunkRecords;
import dev.kontor.tlog.export.ExportedEntry;
import dev.kontor.tlog.tile.TileId;
import dev.kontor.tlog.tile.TilePath;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * The entries themselves, chunk by chunk as in an export of the whole log (docs/log-format.md §5): with them, {@code verify}
 * takes the address of the service. They are of all companies, and so has to be the caller.
 */
@RestController
@RequestMapping("/api/v1/log")
class LiveController {

    /** Which entries a path stands for; there are as many. */
    private record Chunk(long first, long end) {}

    private final Checkpoints checkpoints;
    private final ReadForExport entries;
    private final NoteReading reading;

    LiveController(Checkpoints checkpoints, ReadForExport entries, NoteReading reading) {
        this.checkpoints = checkpoints;
        this.entries = entries;
        this.reading = reading;
    }

    /** An entry bundle as C2SP tlog-tiles has it, for example {@code tile/entries/x001/234.p/17}. */
    @GetMapping(path = "/tile/entries/{*path}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @RolesAllowed("auditor")
    byte[] leaves(@PathVariable String path, Caller caller) throws IOException {
        Chunk chunk = chunk(path, caller);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] leaf : entries.leaves(chunk.first(), chunk.end())) {
            ChunkRecords.leaf(out, leaf);
        }
        return out.toByteArray();
    }

    /** The payloads of the same entries. That they were shown is on record. */
    @GetMapping(path = "/payloads/{*path}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @RolesAllowed("auditor")
    StreamingResponseBody payloads(@PathVariable String path, Caller caller) {
        Chunk chunk = chunk(path, caller);
        List<ExportedEntry> shown = entries.range(chunk.first(), chunk.end());
        reading.of(new LogRead(View.ENTRIES, null, null, null, null, chunk.first(), chunk.end() - 1), caller);
        return out -> {
            DataOutputStream records = new DataOutputStream(out);
            for (ExportedEntry entry : shown) {
                ChunkRecords.payload(records, (int) (entry.index() % TileId.WIDTH), entry.payload());
            }
            records.flush();
        };
    }

    private Chunk chunk(String path, Caller caller) {
        caller.requireCompany(Caller.ALL_COMPANIES);
        try {
            TilePath asked = TilePath.parse(path.substring(1));
            long size = checkpoints.size();
            if (asked.index() > size / TileId.WIDTH || asked.index() * TileId.WIDTH + asked.width() > size) {
                throw new ProblemException(KitProblem.NOT_FOUND, "the log is not as long");
            }
            long first = asked.index() * TileId.WIDTH;
            return new Chunk(first, first + asked.width());
        } catch (MalformedException e) {
            throw new ProblemException(KitProblem.BAD_REQUEST, "not the path of a chunk");
        }
    }
}
