package dev.kontor.tlog.merkle;

import static dev.kontor.tlog.merkle.Hash.LENGTH;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Hashes leaves and nodes (RFC 6962 §2.1). The prefixes keep a leaf from being passed off as a node. Keeps its digest and
 * its buffers: one for each thread.
 */
public final class TreeHasher {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest digest = sha256();
    private final byte[] node = new byte[1 + 2 * LENGTH];
    private byte[] folded = new byte[128 * LENGTH];

    public TreeHasher() {
        node[0] = NODE;
    }

    /** A digest of its own. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** MTH({}): the root of a tree without leaves. */
    public Hash emptyRoot() {
        return Hash.of(digest.digest());
    }

    /** MTH({d}). */
    public Hash leaf(byte[] data) {
        byte[] hash = new byte[LENGTH];
        leaf(data, 0, data.length, hash, 0);
        return Hash.of(hash);
    }

    /** Writes the hash of a leaf to that position of a row of hashes. */
    public void leaf(byte[] data, int offset, int length, byte[] row, int position) {
        digest.update(LEAF);
        digest.update(data, offset, length);
        finish(row, position);
    }

    /** The hash of a node over two subtrees. */
    public Hash node(Hash left, Hash right) {
        byte[] pair = new byte[2 * LENGTH];
        left.copyTo(pair, 0);
        right.copyTo(pair, 1);
        pair(pair, 0, pair, 0);
        return Hash.at(pair, 0);
    }

    /**
     * The root over a row of subtrees that are all complete and of one height, except that the last one may be lower or
     * incomplete. Pairing from the left and passing an odd last one upwards splits where RFC 6962 splits: at the largest
     * power of two below the number of leaves.
     *
     * @param count of hashes, from the first of the row on; at least 1
     */
    public Hash fold(byte[] row, int from, int count) {
        if (count == 1) {
            return Hash.at(row, from);
        }
        int width = fold(row, from, count, buffer(count));
        while (width > 1) {
            width = fold(folded, 0, width, folded);
        }
        return Hash.at(folded, 0);
    }

    private int fold(byte[] row, int from, int count, byte[] into) {
        int pairs = count / 2;
        for (int i = 0; i < pairs; i++) {
            pair(row, from + 2 * i, into, i);
        }
        if (count % 2 == 0) {
            return pairs;
        }
        System.arraycopy(row, (from + count - 1) * LENGTH, into, pairs * LENGTH, LENGTH);
        return pairs + 1;
    }

    private void pair(byte[] row, int left, byte[] into, int position) {
        System.arraycopy(row, left * LENGTH, node, 1, 2 * LENGTH);
        digest.update(node);
        finish(into, position);
    }

    private byte[] buffer(int count) {
        int needed = (count + 1) / 2 * LENGTH;
        if (folded.length < needed) {
            folded = new byte[needed];
        }
        return folded;
    }

    private void finish(byte[] row, int position) {
        try {
            digest.digest(row, position * LENGTH, LENGTH);
        } catch (DigestException e) {
            throw new IllegalStateException("a hash fits where it is written", e);
        }
    }
}
