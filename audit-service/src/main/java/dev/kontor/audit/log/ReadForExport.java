package dev.kontor.audit.log;

import dev.kontor.tlog.entry.PayloadCommitment;
import dev.kontor.tlog.export.ExportedEntry;
import dev.kontor.tlog.export.Payload;
import dev.kontor.tlog.export.Selection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads entries for an export, a page at a time. */
@Component
public class ReadForExport {

    private static final int PAGE = 256;

    private final JdbcClient jdbc;
    private final OpenContent contents;

    ReadForExport(JdbcClient jdbc, OpenContent contents) {
        this.jdbc = jdbc;
        this.contents = contents;
    }

    /** Those of the first {@code size} entries that are selected, by ascending index. */
    public Iterator<ExportedEntry> of(Selection selection, long size) {
        return new Pages(selection, size);
    }

    /** Those with an index from {@code first} up to, and without, {@code end}; at most a page of 256. */
    public List<ExportedEntry> range(long first, long end) {
        return contents.of(page(Selection.WHOLE, first - 1, end)).stream()
                .map(ReadForExport::exported)
                .toList();
    }

    /** The leaves of the same entries; no content is decrypted. */
    public List<byte[]> leaves(long first, long end) {
        return page(Selection.WHOLE, first - 1, end).stream()
                .map(StoredEntry::leaf)
                .toList();
    }

    private static ExportedEntry exported(OpenedEntry entry) {
        return new ExportedEntry(entry.index(), entry.stored().leaf(), payload(entry));
    }

    private static Payload payload(OpenedEntry entry) {
        var content = entry.content();
        if (content != null && content.salt().length == PayloadCommitment.SALT_LENGTH) {
            return new Payload.Held(content.salt(), content.payload());
        }
        // what cannot be decrypted although its key is there was changed: shown so that nobody takes it for sound
        return entry.erased()
                ? new Payload.Erased()
                : new Payload.Held(
                        new byte[PayloadCommitment.SALT_LENGTH], entry.stored().sealed());
    }

    private List<StoredEntry> page(Selection selection, long after, long size) {
        return jdbc.sql("SELECT " + StoredEntry.COLUMNS + """
                         FROM log_entry
                        WHERE index > :after AND index < :size
                          AND (CAST(:company AS text) IS NULL OR company = :company)
                          AND (CAST(:from AS timestamptz) IS NULL OR recorded_at >= :from)
                          AND (CAST(:to AS timestamptz) IS NULL OR recorded_at < :to)
                        ORDER BY index LIMIT :limit
                        """)
                .param("after", after)
                .param("size", size)
                .param("company", selection.company())
                .param("from", utc(selection.from()))
                .param("to", utc(selection.to()))
                .param("limit", PAGE)
                .query(StoredEntry::of)
                .list();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    private final class Pages implements Iterator<ExportedEntry> {

        private final Selection selection;
        private final long size;
        private final Queue<ExportedEntry> page = new ArrayDeque<>();
        private long after = -1;

        Pages(Selection selection, long size) {
            this.selection = selection;
            this.size = size;
        }

        @Override
        public boolean hasNext() {
            if (page.isEmpty()) {
                contents.of(page(selection, after, size)).forEach(entry -> page.add(exported(entry)));
            }
            return !page.isEmpty();
        }

        @Override
        public ExportedEntry next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            ExportedEntry entry = page.remove();
            after = entry.index();
            return entry;
        }
    }
}
