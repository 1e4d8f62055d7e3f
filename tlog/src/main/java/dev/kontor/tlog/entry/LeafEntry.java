package dev.kontor.tlog.entry;

import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.merkle.Hash;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the log knows of an event for ever: who, what, when and where, by pseudonym, and a commitment to the content.
 *
 * @param id of the event
 * @param type name and version of the event
 * @param source the service that says so
 * @param subject what it is about, for example {@code document/0198…}
 * @param sequence 1, 2, 3 … per (topic, subject)
 * @param time when it happened, as the source says
 * @param recordedAt when the log took it in; never before that of the entry before
 * @param correlationId the document or run it belongs to
 * @param causationId the event that led to it; null when a person or the outside world did
 * @param actor pseudonym of who acted
 * @param company the company the subject belongs to
 * @param dataSchema URI of the schema of the payload
 * @param topic the Kafka topic it came from; the right to write there says who wrote it
 * @param partition of the topic
 * @param offset in the partition
 * @param payloadHash {@link PayloadCommitment} to the payload
 */
public record LeafEntry(
        UUID id,
        String type,
        String source,
        String subject,
        long sequence,
        Instant time,
        Instant recordedAt,
        UUID correlationId,
        @Nullable UUID causationId,
        String actor,
        String company,
        String dataSchema,
        String topic,
        int partition,
        long offset,
        Hash payloadHash) {

    /** In bytes: what a C2SP entry bundle holds. */
    public static final int LONGEST = 0xffff;

    public LeafEntry {
        if (sequence < 1 || partition < 0 || offset < 0) {
            throw new MalformedException("an entry counts its sequence from 1, its partition and offset from 0");
        }
    }

    /**
     * The leaf: the bytes that are hashed and stored.
     *
     * @throws MalformedException if they are more than {@link #LONGEST}, or a text is not Unicode
     */
    public byte[] encode() {
        return WriteLeaf.bytes(this);
    }

    /**
     * Reads a leaf.
     *
     * @throws MalformedException if it is not exactly what {@link #encode} gives for some entry
     */
    public static LeafEntry decode(byte[] leaf) {
        return new CheckedLeaf(leaf).entry();
    }
}
