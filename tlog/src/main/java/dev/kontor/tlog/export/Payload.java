package dev.kontor.tlog.export;

import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.entry.PayloadCommitment;

/** What an export holds of the content of an entry. */
public sealed interface Payload {

    /** In bytes: what a reader accepts. */
    int LONGEST = 1 << 26;

    /**
     * The content.
     *
     * @param salt of its commitment, 32 bytes
     * @param bytes exactly those that were committed to
     */
    record Held(byte[] salt, byte[] bytes) implements Payload {
        public Held {
            if (salt.length != PayloadCommitment.SALT_LENGTH || bytes.length > LONGEST) {
                throw new MalformedException("a payload has a salt of 32 bytes and at most " + LONGEST + " bytes");
            }
        }
    }

    /** Its key was destroyed: nobody has the content any more. */
    record Erased() implements Payload {}

    /** It is there, but not for the reader of this export. */
    record Withheld() implements Payload {}
}
