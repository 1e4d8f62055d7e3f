package dev.kontor.kit.blob;

/**
 * Stored bytes.
 *
 * @param sha256 lower-case hex; the key
 * @param size in bytes
 */
public record Blob(String sha256, long size) {}
