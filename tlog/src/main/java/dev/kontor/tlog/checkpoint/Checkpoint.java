package dev.kontor.tlog.checkpoint;

import dev.kontor.tlog.Decimal;
import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.merkle.Hash;
import dev.kontor.tlog.note.SignedNote;
import dev.kontor.tlog.note.SignerKey;
import dev.kontor.tlog.note.VerifierKey;
import java.util.Arrays;
import java.util.List;

/**
 * The state of a log: so many entries with this root (C2SP tlog-checkpoint).
 *
 * @param origin which log; also the name of its key
 * @param size how many entries
 * @param root over all of them (RFC 6962 §2.1)
 * @param extensions opaque lines, none of them empty; Kontor writes none
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

    private static final int LEAST_LINES = 3;

    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (size < 0) {
            throw new IllegalArgumentException("a log has no size of " + size);
        }
        if (origin.isEmpty() || origin.contains("\n")) {
            throw new MalformedException("the origin of a checkpoint is one line that is not empty");
        }
        if (extensions.stream().anyMatch(line -> line.isEmpty() || line.contains("\n"))) {
            throw new MalformedException("an extension of a checkpoint is one line that is not empty");
        }
    }

    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /** The text that is signed. */
    public String text() {
        StringBuilder text = new StringBuilder(origin).append('\n');
        text.append(size).append('\n').append(root.base64()).append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /**
     * Reads the text of a note.
     *
     * @throws MalformedException if it is not what C2SP tlog-checkpoint describes
     */
    public static Checkpoint parse(String text) {
        List<String> lines = Arrays.asList(text.split("\n", -1));
        if (lines.size() <= LEAST_LINES || !lines.getLast().isEmpty()) {
            throw new MalformedException("a checkpoint has a line each for origin, size and root");
        }
        return new Checkpoint(
                lines.get(0),
                Decimal.parse(lines.get(1), "the size in a checkpoint"),
                Hash.parse(lines.get(2)),
                lines.subList(LEAST_LINES, lines.size() - 1));
    }

    /**
     * Signs it.
     *
     * @throws MalformedException if the key is of another log: its name is not the origin
     */
    public SignedNote sign(SignerKey key) {
        requireOrigin(key.verifier());
        return key.sign(text());
    }

    /**
     * The checkpoint in a note, once the signature has been verified.
     *
     * @throws MalformedException if it is not signed by that key, of another log than the key, or no checkpoint
     */
    public static Checkpoint open(byte[] note, VerifierKey key) {
        Checkpoint checkpoint = parse(key.open(SignedNote.parse(note)));
        checkpoint.requireOrigin(key);
        return checkpoint;
    }

    private void requireOrigin(VerifierKey key) {
        if (!key.name().equals(origin)) {
            throw new MalformedException("the checkpoint is of the log " + origin + ", the key of " + key.name());
        }
    }
}
