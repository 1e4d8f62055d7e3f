package dev.kontor.tlog.export;

/**
 * An entry on its way into an export.
 *
 * @param index in the log, from 0
 * @param leaf exactly the bytes that were hashed
 * @param payload its content, or why it is not there
 */
public record ExportedEntry(long index, byte[] leaf, Payload payload) {}
