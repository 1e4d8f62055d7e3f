package dev.kontor.kit.probe;

import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.Cursor;
import dev.kontor.kit.web.EntityTag;
import dev.kontor.kit.web.Idempotency;
import dev.kontor.kit.web.IfMatch;
import dev.kontor.kit.web.Page;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One route of each kind there is in the house. */
@RestController
@RequestMapping("/api/v1")
class ProbeApi {

    record Note(String text, int weight) {}

    /** Done after the effect, before the answer. */
    volatile Runnable inTheMiddle = () -> {};

    private final Map<String, Long> versions = new ConcurrentHashMap<>();
    private final Idempotency idempotency;
    private final JdbcClient jdbc;

    ProbeApi(Idempotency idempotency, JdbcClient jdbc) {
        this.idempotency = idempotency;
        this.jdbc = jdbc;
    }

    @PostMapping("/notes")
    @RolesAllowed("clerk")
    ResponseEntity<Note> write(
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            @RequestBody Note note,
            Caller caller) {
        Supplier<ResponseEntity<Note>> work = () -> {
            jdbc.sql("INSERT INTO applied (subject, note) VALUES ('rest', :note)")
                    .param("note", note.text())
                    .update();
            inTheMiddle.run();
            return ResponseEntity.accepted()
                    .header("X-Weight", Integer.toString(note.weight()))
                    .body(note);
        };
        return idempotency.once(key, caller, note.toString(), work);
    }

    @GetMapping("/notes")
    @RolesAllowed("clerk")
    Page<Long> list(@RequestParam @Nullable String cursor) {
        return new Page<>(List.of(Cursor.number(cursor, 0)), null);
    }

    @PutMapping("/things/{id}")
    @RolesAllowed("clerk")
    ResponseEntity<Long> put(@PathVariable String id, IfMatch ifMatch) {
        Long present = versions.get(id);
        ifMatch.require(present == null ? null : EntityTag.of(present));
        versions.merge(id, 1L, Long::sum);
        return one(id);
    }

    @GetMapping("/things/{id}")
    @RolesAllowed("clerk")
    ResponseEntity<Long> one(@PathVariable String id) {
        long version = versions.getOrDefault(id, 0L);
        return ResponseEntity.ok().eTag(EntityTag.of(version)).body(version);
    }

    /** Takes as long as the test wants. */
    @GetMapping("/slow")
    @RolesAllowed("clerk")
    String slow() {
        inTheMiddle.run();
        return "done";
    }

    /** For nobody: it names no role. */
    @GetMapping("/forgotten")
    String forgotten() {
        return "seen";
    }
}
