package dev.kontor.audit.log;

import dev.kontor.audit.keys.DataKey;
import dev.kontor.audit.keys.DataKeys;
import dev.kontor.audit.keys.SealContent;
import dev.kontor.audit.keys.SealContent.Content;
import dev.kontor.audit.standing.LogStopped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decrypts what may still be decrypted. */
@Component
class OpenContent {

    private final DataKeys keys;
    private final JdbcClient jdbc;

    OpenContent(DataKeys keys, JdbcClient jdbc) {
        this.keys = keys;
        this.jdbc = jdbc;
    }

    /**
     * In the same order.
     *
     * @throws LogStopped if the master key is not there
     */
    List<OpenedEntry> of(List<StoredEntry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        Set<UUID> wanted = entries.stream().map(StoredEntry::keyId).collect(Collectors.toUnmodifiableSet());
        Map<UUID, DataKey> found = keys.toRead(wanted);
        Set<UUID> destroyed = destroyed(wanted, found.keySet());
        SealContent seal = new SealContent();
        return entries.stream()
                .map(entry -> new OpenedEntry(
                        entry, content(seal, found.get(entry.keyId()), entry), destroyed.contains(entry.keyId())))
                .toList();
    }

    private static @Nullable Content content(SealContent seal, @Nullable DataKey key, StoredEntry entry) {
        return key == null ? null : seal.open(key, entry.sealed()).orElse(null);
    }

    private Set<UUID> destroyed(Collection<UUID> wanted, Collection<UUID> found) {
        Set<UUID> missing = new HashSet<>(wanted);
        missing.removeAll(found);
        if (missing.isEmpty()) {
            return missing;
        }
        return Set.copyOf(jdbc.sql("SELECT id FROM destroyed_key WHERE id = ANY (CAST(:ids AS uuid[]))")
                .param("ids", missing.stream().map(UUID::toString).toArray(String[]::new))
                .query(UUID.class)
                .list());
    }
}
