package dev.kontor.tlog.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.tlog.Decimal;
import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.StrictBase64;
import dev.kontor.tlog.merkle.CheckInclusion;
import dev.kontor.tlog.merkle.Hash;
import dev.kontor.tlog.merkle.ProveInclusion;
import dev.kontor.tlog.merkle.TreeHasher;
import dev.kontor.tlog.note.SignedNote;
import dev.kontor.tlog.note.VerifierKey;
import dev.kontor.tlog.tile.TileHashes;
import dev.kontor.tlog.tile.TileSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A proof for one entry that needs nothing beside it but the log's key (C2SP tlog-proof; file extension
 * {@code .tlog-proof}).
 *
 * @param leaf the bytes that were hashed, carried as the format's extra data: they need no trust, for their hash is what is
 *     proved
 * @param index of the entry in the log, from 0
 * @param path from the leaf's sibling upwards
 * @param checkpoint the signed note, as it was
 */
public record InclusionProof(Optional<byte[]> leaf, long index, List<Hash> path, byte[] checkpoint) {

    /** The first line of the written form. */
    public static final String HEADER = "c2sp.org/tlog-proof@v1";

    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    /** A tree of less than 2^63 leaves is no higher. */
    private static final int HIGHEST = 63;

    public InclusionProof {
        path = List.copyOf(path);
    }

    /**
     * Makes the proof for an entry.
     *
     * @param checkpoint the signed note of the tree of that size
     * @throws IOException if a tile cannot be read
     */
    public static InclusionProof make(byte[] leaf, long index, long size, byte[] checkpoint, TileSource tiles)
            throws IOException {
        List<Hash> path = ProveInclusion.of(index, size, new TileHashes(tiles, size));
        return new InclusionProof(Optional.of(leaf), index, path, checkpoint);
    }

    /** The written form. */
    public byte[] bytes() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        leaf.ifPresent(
                bytes -> text.append(EXTRA).append(StrictBase64.encode(bytes)).append('\n'));
        text.append(INDEX).append(index).append('\n');
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n')
                .append(new String(checkpoint, UTF_8))
                .toString()
                .getBytes(UTF_8);
    }

    /**
     * Reads the written form.
     *
     * @throws MalformedException if it is not what C2SP tlog-proof describes
     */
    public static InclusionProof parse(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        int blank = text.indexOf("\n\n");
        if (!text.startsWith(HEADER + "\n") || blank < 0) {
            throw new MalformedException(
                    "a proof begins with " + HEADER + " and has an empty line before its checkpoint");
        }
        if (!Arrays.equals(text.getBytes(UTF_8), bytes)) {
            throw new MalformedException("a proof is in UTF-8");
        }
        List<String> lines =
                new ArrayList<>(Arrays.asList(text.substring(0, blank).split("\n", -1)));
        lines.removeFirst();
        Optional<byte[]> leaf = Optional.empty();
        if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA)) {
            leaf = Optional.of(StrictBase64.decode(lines.removeFirst().substring(EXTRA.length()), "the extra data"));
        }
        if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
            throw new MalformedException("a proof names the index of its entry");
        }
        long index = Decimal.parse(lines.removeFirst().substring(INDEX.length()), "the index in a proof");
        if (lines.size() > HIGHEST) {
            throw new MalformedException("a proof has " + lines.size() + " hashes; no tree is that high");
        }
        byte[] checkpoint = text.substring(blank + 2).getBytes(UTF_8);
        SignedNote.parse(checkpoint);
        return new InclusionProof(leaf, index, lines.stream().map(Hash::parse).toList(), checkpoint);
    }

    /**
     * The checkpoint, once signature and proof have been verified for that leaf.
     *
     * @throws MalformedException if one of them is wrong
     */
    public Checkpoint verify(byte[] leafBytes, VerifierKey key) {
        Checkpoint signed = Checkpoint.open(checkpoint, key);
        Hash hash = new TreeHasher().leaf(leafBytes);
        if (!CheckInclusion.holds(hash, index, signed.size(), path, signed.root())) {
            throw new MalformedException("the entry is not at index " + index + " of the log that was signed");
        }
        return signed;
    }
}
