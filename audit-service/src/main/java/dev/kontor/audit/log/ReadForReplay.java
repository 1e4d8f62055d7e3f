package dev.kontor.audit.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.events.envelope.EventJson;
import dev.kontor.kit.replay.RecordedEvent;
import dev.kontor.tlog.entry.LeafEntry;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads entries as the events they were. */
@Component
public class ReadForReplay {

    /**
     * Takes the place of the type of an event whose content was erased. No reader knows it: each passes the event over, and
     * its sequence has no gap.
     */
    static final String ERASED = "kontor.audit.ContentErased.v1";

    private static final String TYPE = "ce_type";
    private static final byte[] NOTHING = "{}".getBytes(UTF_8);

    /** An entry has no content although it was not erased. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Unreadable(long index) {
            super("the content of entry " + index + " was changed, or its key is not there");
        }
    }

    private final JdbcClient jdbc;
    private final OpenContent contents;

    ReadForReplay(JdbcClient jdbc, OpenContent contents) {
        this.jdbc = jdbc;
        this.contents = contents;
    }

    /**
     * By ascending index.
     *
     * @param last included
     * @throws Unreadable if one of them cannot be given as it was
     */
    public List<RecordedEvent> of(long first, long last) {
        List<StoredEntry> rows = jdbc.sql("SELECT " + StoredEntry.COLUMNS
                        + " FROM log_entry WHERE index BETWEEN :first AND :last ORDER BY index")
                .param("first", first)
                .param("last", last)
                .query(StoredEntry::of)
                .list();
        if (rows.size() != last - first + 1) {
            throw new Unreadable(first);
        }
        return contents.of(rows).stream().map(ReadForReplay::recorded).toList();
    }

    private static RecordedEvent recorded(OpenedEntry entry) {
        if (!entry.sound()) {
            throw new Unreadable(entry.index());
        }
        LeafEntry leaf = entry.leaf();
        Map<String, String> headers = AsLeaf.headers(leaf);
        EventJson.mapper()
                .readTree(entry.stored().headers())
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asString("")));
        byte[] payload = entry.payload();
        if (payload == null) {
            headers.put(TYPE, ERASED);
        }
        return new RecordedEvent(leaf.topic(), leaf.subject(), headers, payload == null ? NOTHING : payload);
    }
}
