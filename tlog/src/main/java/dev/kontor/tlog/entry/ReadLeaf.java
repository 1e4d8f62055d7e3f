package dev.kontor.tlog.entry;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.tlog.Decimal;
import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.PlainLine;
import dev.kontor.tlog.merkle.Hash;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a leaf, one after the other. */
final class ReadLeaf {

    private final String text;
    private int position;

    ReadLeaf(byte[] leaf) {
        this.text = decoded(leaf);
    }

    private static String decoded(byte[] leaf) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(leaf)).toString();
        } catch (CharacterCodingException e) {
            throw new MalformedException("an entry is not in UTF-8");
        }
    }

    LeafEntry entry() {
        if (!text.startsWith(LeafForm.HEADER + "\n")) {
            throw new MalformedException("an entry does not begin with " + LeafForm.HEADER);
        }
        position = LeafForm.HEADER.length() + 1;
        LeafEntry entry = new LeafEntry(
                uuid(line(LeafForm.ID)),
                text(LeafForm.TYPE),
                text(LeafForm.SOURCE),
                text(LeafForm.SUBJECT),
                number(LeafForm.SEQUENCE, Long.MAX_VALUE),
                LeafTime.read(line(LeafForm.TIME)),
                LeafTime.read(line(LeafForm.RECORDED)),
                uuid(line(LeafForm.CORRELATION)),
                causation(),
                text(LeafForm.ACTOR),
                text(LeafForm.COMPANY),
                text(LeafForm.SCHEMA),
                text(LeafForm.TOPIC),
                (int) number(LeafForm.PARTITION, Integer.MAX_VALUE),
                number(LeafForm.OFFSET, Long.MAX_VALUE),
                hash(line(LeafForm.PAYLOAD)));
        if (position != text.length()) {
            throw new MalformedException("an entry has something after its last line");
        }
        return entry;
    }

    private @Nullable UUID causation() {
        return text.startsWith(LeafForm.CAUSATION + " ", position) ? uuid(line(LeafForm.CAUSATION)) : null;
    }

    private String line(String name) {
        int value = position + name.length() + 1;
        int end = text.indexOf('\n', position);
        if (end < value || !text.startsWith(name, position) || text.charAt(value - 1) != ' ') {
            throw new MalformedException("an entry lacks the line \"" + name + "\" in its place");
        }
        position = end + 1;
        return text.substring(value, end);
    }

    private String text(String name) {
        return PlainLine.read(line(name));
    }

    private long number(String name, long most) {
        long number = Decimal.parse(line(name), name);
        if (number > most) {
            throw new MalformedException(name + " is larger than " + most);
        }
        return number;
    }

    private static UUID uuid(String text) {
        try {
            UUID uuid = UUID.fromString(text);
            if (uuid.toString().equals(text)) {
                return uuid;
            }
        } catch (IllegalArgumentException e) {
            // falls through
        }
        throw new MalformedException("\"" + text + "\" is not a UUID in lower case");
    }

    private static Hash hash(String hex) {
        try {
            Hash hash = Hash.of(HexFormat.of().parseHex(hex));
            if (hash.toString().equals(hex)) {
                return hash;
            }
        } catch (IllegalArgumentException e) {
            // falls through
        }
        throw new MalformedException("\"" + hex + "\" is not a SHA-256 value in lower-case hexadecimal digits");
    }
}
