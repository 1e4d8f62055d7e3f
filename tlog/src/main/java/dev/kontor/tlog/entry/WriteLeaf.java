package dev.kontor.tlog.entry;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.PlainLine;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;

/** Writes the lines of a leaf. */
final class WriteLeaf {

    private static final int USUAL_LENGTH = 800;

    private final StringBuilder text = new StringBuilder(USUAL_LENGTH);

    private WriteLeaf() {}

    static byte[] bytes(LeafEntry entry) {
        WriteLeaf leaf = new WriteLeaf();
        leaf.text.append(LeafForm.HEADER).append('\n');
        leaf.write(entry);
        return leaf.bytes();
    }

    private void write(LeafEntry entry) {
        line(LeafForm.ID, entry.id());
        line(LeafForm.TYPE, entry.type());
        line(LeafForm.SOURCE, entry.source());
        line(LeafForm.SUBJECT, entry.subject());
        line(LeafForm.SEQUENCE, entry.sequence());
        line(LeafForm.TIME, LeafTime.write(entry.time()));
        line(LeafForm.RECORDED, LeafTime.write(entry.recordedAt()));
        line(LeafForm.CORRELATION, entry.correlationId());
        if (entry.causationId() != null) {
            line(LeafForm.CAUSATION, entry.causationId());
        }
        line(LeafForm.ACTOR, entry.actor());
        line(LeafForm.COMPANY, entry.company());
        line(LeafForm.SCHEMA, entry.dataSchema());
        line(LeafForm.TOPIC, entry.topic());
        line(LeafForm.PARTITION, entry.partition());
        line(LeafForm.OFFSET, entry.offset());
        line(LeafForm.PAYLOAD, entry.payloadHash());
    }

    private void line(LeafForm line, Object value) {
        text.append(line.lineName())
                .append(' ')
                .append(PlainLine.write(value.toString()))
                .append('\n');
    }

    private byte[] bytes() {
        byte[] leaf;
        try {
            ByteBuffer encoded = UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            leaf = new byte[encoded.remaining()];
            encoded.get(leaf);
        } catch (CharacterCodingException e) {
            throw new MalformedException("an entry has half a character, which no UTF-8 can hold");
        }
        if (leaf.length > LeafEntry.LONGEST) {
            throw new MalformedException("an entry has " + leaf.length + " bytes, more than " + LeafEntry.LONGEST);
        }
        return leaf;
    }
}
