package dev.kontor.tlog.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.tlog.checkpoint.Checkpoint;
import dev.kontor.tlog.entry.LeafEntry;
import dev.kontor.tlog.entry.PayloadCommitment;
import dev.kontor.tlog.merkle.Hash;
import dev.kontor.tlog.note.SignerKey;
import dev.kontor.tlog.tile.StoredTiles;
import dev.kontor.tlog.tile.TreeAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;

/** A log whose entries follow from their index alone, so that it needs no memory for them. */
public final class SampleLog {

    public static final String ORIGIN = "kontor.example/log";

    private static final List<String> TOPICS =
            List.of("kontor.intake", "kontor.extraction", "kontor.validation", "kontor.approval");
    private static final int PER_DOCUMENT = 8;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** Makes a log unusual. */
    @FunctionalInterface
    public interface Change {
        LeafEntry of(long index, LeafEntry usual);
    }

    private final long size;
    private final Change change;
    private final StoredTiles tiles = new StoredTiles();
    private final SignerKey key;
    private final Hash root;

    public SampleLog(long size) {
        this(size, SignerKey.generate(ORIGIN, new SecureRandom()), (index, usual) -> usual);
    }

    public SampleLog(long size, SignerKey key, Change change) {
        this.size = size;
        this.key = key;
        this.change = change;
        TreeAppender appender = TreeAppender.empty();
        for (long index = 0; index < size; index++) {
            appender.append(entry(index).leaf());
            if (index % 10_000 == 0) {
                tiles.store(appender.grow());
            }
        }
        tiles.store(appender.grow());
        this.root = appender.root();
    }

    public SignerKey key() {
        return key;
    }

    public StoredTiles tiles() {
        return tiles;
    }

    public byte[] checkpoint() {
        return new Checkpoint(ORIGIN, size, root).sign(key).bytes();
    }

    public ExportedEntry entry(long index) {
        Random random = new Random(index);
        byte[] salt = new byte[PayloadCommitment.SALT_LENGTH];
        random.nextBytes(salt);
        byte[] payload = ("{\"index\":" + index + ",\"amount\":\"" + random.nextInt() + "\"}").getBytes(UTF_8);
        byte[] leaf = change.of(index, usual(index, PayloadCommitment.of(salt, payload)))
                .encode();
        return new ExportedEntry(index, leaf, index % 10 == 9 ? new Payload.Erased() : new Payload.Held(salt, payload));
    }

    private static LeafEntry usual(long index, Hash payloadHash) {
        long document = index / PER_DOCUMENT;
        int step = (int) (index % PER_DOCUMENT);
        String topic = TOPICS.get(step % TOPICS.size());
        UUID documentId = new UUID(0x0198c0de_00007c3aL, 0x9f000000_00000000L | document);
        return new LeafEntry(
                new UUID(0x0198c0de_11117c3aL, 0x9f000000_00000000L | index),
                topic + ".Stepped.v1",
                topic.replace("kontor.", "/kontor/"),
                "document/" + documentId,
                1 + step / TOPICS.size(),
                recorded(index).minusMillis(7),
                recorded(index),
                documentId,
                null,
                "service/" + topic,
                company(index),
                "https://kontor.dev/schemas/" + topic + ".Stepped.v1.json",
                topic,
                (int) (document % 8),
                index,
                payloadHash);
    }

    /** When an entry was recorded. */
    public static Instant recorded(long index) {
        return START.plusMillis(index);
    }

    private static String company(long index) {
        return List.of("de01", "at01", "ch01").get((int) (index / PER_DOCUMENT % 3));
    }

    /** Writes an export of what the selection shows. */
    public Manifest export(Selection selection, List<Long> older, OutputStream out) throws IOException {
        ExportOrder order = new ExportOrder(checkpoint(), key, selection, older, List.of());
        Iterator<ExportedEntry> entries = LongStream.range(0, size)
                .mapToObj(this::entry)
                .filter(entry -> selection.shows(LeafEntry.decode(entry.leaf())))
                .iterator();
        return ExportWriter.write(order, entries, tiles, out);
    }

    /** An export in memory. */
    public MemoryFiles export(Selection selection, Long... older) throws IOException {
        try (ByteArrayOutputStream zip = new ByteArrayOutputStream()) {
            export(selection, List.of(older), zip);
            return MemoryFiles.unzip(zip.toByteArray());
        }
    }
}
