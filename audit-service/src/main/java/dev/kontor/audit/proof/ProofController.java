package dev.kontor.audit.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.audit.keys.LogKeys;
import dev.kontor.audit.tree.Checkpoints;
import dev.kontor.audit.tree.SignedCheckpoint;
import dev.kontor.audit.tree.StoredTiles;
import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.KitProblem;
import dev.kontor.kit.web.ProblemException;
import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.tile.TileId;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tree, as docs/log-format.md §3 and §4 describe it. It says nothing of contents or companies. */
@RestController
@RequestMapping("/api/v1/log")
class ProofController {

    private final Checkpoints checkpoints;
    private final StoredTiles tiles;
    private final LogKeys keys;
    private final ProveEntry prove;

    ProofController(Checkpoints checkpoints, StoredTiles tiles, LogKeys keys, ProveEntry prove) {
        this.checkpoints = checkpoints;
        this.tiles = tiles;
        this.keys = keys;
        this.prove = prove;
    }

    /** The signed note of the last state. */
    @GetMapping(path = "/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    @RolesAllowed("auditor")
    byte[] checkpoint() {
        return checkpoints
                .last()
                .map(SignedCheckpoint::note)
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND, "the log has no entry yet"));
    }

    /** The key that verifies it. Whoever gets it from here should compare it with one from elsewhere. */
    @GetMapping(path = "/key", produces = MediaType.TEXT_PLAIN_VALUE)
    @RolesAllowed("auditor")
    byte[] key() {
        return (keys.signer().verifier().text() + "\n").getBytes(UTF_8);
    }

    /**
     * A tile, at the path C2SP tlog-tiles gives it, for example {@code tile/0/x001/234.p/17}.
     *
     * @param path what follows the level, with a slash before it
     */
    @GetMapping(path = "/tile/{level}/{*path}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @RolesAllowed("auditor")
    byte[] tile(@PathVariable String level, @PathVariable String path) {
        try {
            return tiles.require(TileId.parse("tile/" + level + path));
        } catch (MalformedException e) {
            throw new ProblemException(KitProblem.BAD_REQUEST, "not the path of a tile");
        } catch (IOException e) {
            throw new ProblemException(KitProblem.NOT_FOUND, "the log has no such tile");
        }
    }

    /** A C2SP tlog-proof: that the entry is in the log, for anyone who has the key. */
    @GetMapping(path = "/entries/{index}/proof", produces = MediaType.TEXT_PLAIN_VALUE)
    @RolesAllowed("auditor")
    byte[] proof(@PathVariable long index, Caller caller) throws IOException {
        return prove.of(index, caller);
    }
}
