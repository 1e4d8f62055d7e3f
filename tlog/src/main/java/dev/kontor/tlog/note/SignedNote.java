package dev.kontor.tlog.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.tlog.MalformedException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

/**
 * A text and its signatures. Nothing in the text counts before {@link VerifierKey#open} has said so.
 *
 * @param text ends with a newline
 * @param signatures in their order; at least one
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** In bytes; room for the longest manifest of an export, and none for a flood. */
    public static final int LONGEST = 1 << 24;

    private static final int MOST_SIGNATURES = 100;

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /**
     * Reads a note.
     *
     * @throws MalformedException if it is not what C2SP signed-note describes
     */
    public static SignedNote parse(byte[] note) {
        String all = decoded(note);
        // the last empty line; the text may have others
        int blank = all.lastIndexOf("\n\n");
        if (blank < 0) {
            throw new MalformedException("a note has an empty line between its text and its signatures");
        }
        String lines = all.substring(blank + 2);
        if (lines.isEmpty() || !lines.endsWith("\n")) {
            throw new MalformedException("a note ends with a signature line and a newline");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        lines.lines().limit(MOST_SIGNATURES + 1L).forEach(line -> signatures.add(NoteSignature.parse(line)));
        if (signatures.size() > MOST_SIGNATURES) {
            throw new MalformedException("a note has more than " + MOST_SIGNATURES + " signatures");
        }
        return new SignedNote(all.substring(0, blank + 1), signatures);
    }

    private static String decoded(byte[] note) {
        if (note.length > LONGEST) {
            throw new MalformedException("a note is longer than " + LONGEST + " bytes");
        }
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(note)).toString();
            if (text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
                throw new MalformedException("a note has a control character other than newline");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new MalformedException("a note is not in UTF-8");
        }
    }

    /** The bytes of the note, as {@link #parse} reads them. */
    public byte[] bytes() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()).append('\n'));
        return note.toString().getBytes(UTF_8);
    }
}
