package dev.kontor.tlog.entry;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.tlog.Decimal;
import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.PlainLine;
import dev.kontor.tlog.merkle.Hash;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a leaf, one after the other. */
final class ReadLeaf {

    private static final int DELETE = 0x7f;
    private static final boolean[] SPECIAL = special();

    private final String text;
    private final boolean plain;
    private int position;

    ReadLeaf(byte[] leaf) {
        this.text = decoded(leaf);
        this.plain = plain(leaf);
    }

    private static String decoded(byte[] leaf) {
        String text = new String(leaf, UTF_8);
        // what is not UTF-8 becomes a replacement character; one that was there in the first place stays what it is
        if (text.indexOf('\uFFFD') >= 0 && !Arrays.equals(text.getBytes(UTF_8), leaf)) {
            throw new MalformedException("an entry is not in UTF-8");
        }
        return text;
    }

    /** Whether no line has anything that {@link PlainLine} writes in another way: nearly always, and seen at one go. */
    private static boolean plain(byte[] leaf) {
        boolean special = false;
        for (byte b : leaf) {
            special |= SPECIAL[b & 0xff];
        }
        return !special;
    }

    /** A table: this is asked of every byte of every entry that is verified. */
    private static boolean[] special() {
        boolean[] special = new boolean[256];
        Arrays.fill(special, 0, ' ', true);
        special['\n'] = false;
        special['%'] = true;
        special[DELETE] = true;
        return special;
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
                Hash.parseHex(line(LeafForm.PAYLOAD)));
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
        String line = line(name);
        return plain ? line : PlainLine.read(line);
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
}
