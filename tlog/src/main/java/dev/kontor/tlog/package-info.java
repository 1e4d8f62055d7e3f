/**
 * The transparency log: an RFC 6962 Merkle tree over canonical leaf bytes, C2SP signed checkpoints and tiles, exports, and
 * a verifier that runs from this one jar, offline, with nothing but the JDK.
 *
 * <p>To be read in this order: {@code merkle} (hashes and proofs), {@code tile} (where the hashes lie), {@code note} and
 * {@code checkpoint} (what is signed), {@code entry} (what is hashed), {@code export} (the files), {@code verify} and
 * {@code cli}. {@code docs/log-format.md} says the same without code.
 */
@NullMarked
package dev.kontor.tlog;

import org.jspecify.annotations.NullMarked;
