package dev.kontor.tlog.export;

import dev.kontor.tlog.merkle.Hash;

/**
 * An additional file as the manifest names it.
 *
 * @param name in the export
 * @param sha256 of its bytes
 */
public record NamedFile(String name, Hash sha256) {}
