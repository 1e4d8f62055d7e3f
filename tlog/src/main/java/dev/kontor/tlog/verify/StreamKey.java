package dev.kontor.tlog.verify;

/**
 * Stands for a (topic, subject), for millions of streams have to fit into memory; {@link StreamHash} makes it.
 *
 * @param high 61 bits
 * @param low 61 others
 */
record StreamKey(long high, long low) {

    static final StreamKey NONE = new StreamKey(0, 0);
}
