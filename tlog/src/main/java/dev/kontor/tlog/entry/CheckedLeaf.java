package dev.kontor.tlog.entry;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.tlog.Decimal;
import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.PlainLine;
import dev.kontor.tlog.merkle.Hash;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A leaf that is exactly of the form of an entry. Whoever verifies a log checks millions of them and asks each for little:
 * only that is made into values here, everything is in {@link #entry()}.
 */
public final class CheckedLeaf {

    private final byte[] leaf;
    private final LeafLines lines;
    private final long sequence;
    private final Instant recordedAt;
    private final Hash payloadHash;

    /**
     * Checks a leaf.
     *
     * @param leaf kept, not copied
     * @throws MalformedException if it is not exactly what {@link LeafEntry#encode} gives for some entry
     */
    public CheckedLeaf(byte[] leaf) {
        this.leaf = leaf;
        lines = new LeafLines(leaf);
        if (!lines.plain() && !Arrays.equals(new String(leaf, UTF_8).getBytes(UTF_8), leaf)) {
            throw new MalformedException("an entry is not in UTF-8");
        }
        uuid(LeafForm.ID);
        uuid(LeafForm.CORRELATION);
        if (lines.has(LeafForm.CAUSATION)) {
            uuid(LeafForm.CAUSATION);
        }
        if (!lines.plain()) {
            LeafForm.TEXTS.forEach(this::text);
        }
        sequence = number(LeafForm.SEQUENCE, Long.MAX_VALUE);
        number(LeafForm.PARTITION, Integer.MAX_VALUE);
        number(LeafForm.OFFSET, Long.MAX_VALUE);
        if (sequence < 1) {
            throw new MalformedException("an entry counts its sequence from 1");
        }
        time(LeafForm.TIME);
        recordedAt = time(LeafForm.RECORDED);
        payloadHash = Hash.parseHex(leaf, lines.start(LeafForm.PAYLOAD), lines.length(LeafForm.PAYLOAD));
    }

    public long sequence() {
        return sequence;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Hash payloadHash() {
        return payloadHash;
    }

    /** Topic and subject as they are written, with a line feed between: the same bytes for the same two, and only for them. */
    public byte[] stream() {
        int topic = lines.length(LeafForm.TOPIC);
        byte[] stream = new byte[topic + 1 + lines.length(LeafForm.SUBJECT)];
        System.arraycopy(leaf, lines.start(LeafForm.TOPIC), stream, 0, topic);
        stream[topic] = '\n';
        System.arraycopy(leaf, lines.start(LeafForm.SUBJECT), stream, topic + 1, stream.length - topic - 1);
        return stream;
    }

    /** Everything it says. */
    public LeafEntry entry() {
        return new LeafEntry(
                UUID.fromString(ascii(LeafForm.ID)),
                text(LeafForm.TYPE),
                text(LeafForm.SOURCE),
                text(LeafForm.SUBJECT),
                sequence,
                time(LeafForm.TIME),
                recordedAt,
                UUID.fromString(ascii(LeafForm.CORRELATION)),
                causation(),
                text(LeafForm.ACTOR),
                text(LeafForm.COMPANY),
                text(LeafForm.SCHEMA),
                text(LeafForm.TOPIC),
                (int) number(LeafForm.PARTITION, Integer.MAX_VALUE),
                number(LeafForm.OFFSET, Long.MAX_VALUE),
                payloadHash);
    }

    private @Nullable UUID causation() {
        return lines.has(LeafForm.CAUSATION) ? UUID.fromString(ascii(LeafForm.CAUSATION)) : null;
    }

    private String text(LeafForm line) {
        String text = new String(leaf, lines.start(line), lines.length(line), UTF_8);
        return lines.plain() ? text : PlainLine.read(text);
    }

    /** Of a line that has nothing else, or is refused by whoever reads it. */
    private String ascii(LeafForm line) {
        return new String(leaf, lines.start(line), lines.length(line), ISO_8859_1);
    }

    private Instant time(LeafForm line) {
        return LeafTime.read(leaf, lines.start(line), lines.length(line));
    }

    private long number(LeafForm line, long most) {
        long number = Decimal.parse(leaf, lines.start(line), lines.length(line), line.lineName());
        if (number > most) {
            throw new MalformedException(line.lineName() + " is larger than " + most);
        }
        return number;
    }

    private void uuid(LeafForm line) {
        if (!LeafUuid.is(leaf, lines.start(line), lines.length(line))) {
            throw new MalformedException("\"" + ascii(line) + "\" is not a UUID in lower case");
        }
    }
}
