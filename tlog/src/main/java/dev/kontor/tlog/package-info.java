/**
 * The transparency log: an RFC 6962 Merkle tree over canonical leaf bytes, C2SP signed checkpoints and tiles, and a
 * verifier that runs from this one jar, offline, with nothing but the JDK.
 *
 * <p>The room is empty: audit keeps a plain append-only table until the tree moves in. The module exists so that its
 * boundary is checked from the first day: no Spring, no Kafka, no library.
 */
@NullMarked
package dev.kontor.tlog;

import org.jspecify.annotations.NullMarked;
