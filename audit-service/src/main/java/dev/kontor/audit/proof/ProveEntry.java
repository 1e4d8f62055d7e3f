package dev.kontor.audit.proof;

import dev.kontor.audit.tree.Checkpoints;
import dev.kontor.audit.tree.SignedCheckpoint;
import dev.kontor.audit.tree.StoredTiles;
import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.KitProblem;
import dev.kontor.kit.web.ProblemException;
import dev.kontor.tlog.checkpoint.InclusionProof;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proves that an entry is in the log as it was signed last. */
@Component
class ProveEntry {

    private record Row(byte[] leaf, String company) {}

    private final JdbcClient jdbc;
    private final Checkpoints checkpoints;
    private final StoredTiles tiles;

    ProveEntry(JdbcClient jdbc, Checkpoints checkpoints, StoredTiles tiles) {
        this.jdbc = jdbc;
        this.checkpoints = checkpoints;
        this.tiles = tiles;
    }

    /**
     * The written form of the proof.
     *
     * @throws ProblemException NOT_FOUND also for an entry of another company
     */
    byte[] of(long index, Caller caller) throws IOException {
        Supplier<ProblemException> none = () -> new ProblemException(KitProblem.NOT_FOUND, "no entry " + index);
        Row row = jdbc.sql("SELECT leaf, company FROM log_entry WHERE index = :index")
                .param("index", index)
                .query((result, number) -> new Row(result.getBytes("leaf"), result.getString("company")))
                .optional()
                .filter(found -> caller.mayAct(found.company()))
                .orElseThrow(none);
        SignedCheckpoint last = checkpoints.last().orElseThrow(none);
        return InclusionProof.make(row.leaf(), index, last.size(), last.note(), tiles)
                .bytes();
    }
}
