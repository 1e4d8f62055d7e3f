package dev.kontor.tlog.entry;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.PlainLine;
import java.util.Arrays;

/** Where the lines of a leaf are: the header, then each line of {@link LeafForm} in its place. */
final class LeafLines {

    private static final LeafForm[] LINES = LeafForm.values();
    private static final byte[] HEADER = (LeafForm.HEADER + "\n").getBytes(US_ASCII);

    /** The name of each line and the blank behind it. */
    private static final byte[][] NAMES = Arrays.stream(LINES)
            .map(line -> (line.lineName() + " ").getBytes(US_ASCII))
            .toArray(byte[][]::new);

    private static final int DELETE = 0x7f;
    private static final boolean[] REMARKABLE = remarkable();

    private final int[] starts = new int[LINES.length];
    private final int[] ends = new int[LINES.length];
    private boolean plain = true;

    /** @throws MalformedException if a line is missing or something is left over */
    LeafLines(byte[] leaf) {
        if (!begins(leaf, 0, HEADER)) {
            throw new MalformedException("an entry does not begin with " + LeafForm.HEADER);
        }
        int position = HEADER.length;
        for (LeafForm line : LINES) {
            byte[] name = NAMES[line.place()];
            if (begins(leaf, position, name)) {
                int start = position + name.length;
                int end = lineFeed(leaf, start);
                starts[line.place()] = start;
                ends[line.place()] = end;
                position = end + 1;
            } else if (line != LeafForm.CAUSATION) {
                throw lacks(line);
            }
        }
        if (position != leaf.length) {
            throw new MalformedException("an entry has something after its last line");
        }
    }

    private static boolean begins(byte[] leaf, int position, byte[] with) {
        int end = position + with.length;
        return end <= leaf.length && Arrays.equals(leaf, position, end, with, 0, with.length);
    }

    /** Most bytes are seen here and nowhere else, so that one pass tells where a line ends and whether it is plain. */
    private int lineFeed(byte[] leaf, int from) {
        for (int i = from; i < leaf.length; i++) {
            if (REMARKABLE[leaf[i] & 0xff]) {
                if (leaf[i] == '\n') {
                    return i;
                }
                plain = false;
            }
        }
        throw new MalformedException("the last line of an entry does not end");
    }

    /** The line feed, bytes that {@link PlainLine} writes in another way, and those that are no ASCII. */
    private static boolean[] remarkable() {
        boolean[] remarkable = new boolean[256];
        Arrays.fill(remarkable, 0, ' ', true);
        Arrays.fill(remarkable, DELETE, remarkable.length, true);
        remarkable['%'] = true;
        return remarkable;
    }

    private static MalformedException lacks(LeafForm line) {
        return new MalformedException("an entry lacks the line \"" + line.lineName() + "\" in its place");
    }

    /** Whether every value is printable ASCII that stands for itself. */
    boolean plain() {
        return plain;
    }

    /** Whether the line is there. */
    boolean has(LeafForm line) {
        return starts[line.place()] > 0;
    }

    /** Where the value of a line begins. */
    int start(LeafForm line) {
        return starts[line.place()];
    }

    /** Of the value, in bytes. */
    int length(LeafForm line) {
        return ends[line.place()] - starts[line.place()];
    }
}
