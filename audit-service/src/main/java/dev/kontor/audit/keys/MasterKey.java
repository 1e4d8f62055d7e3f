package dev.kontor.audit.keys;

import java.security.GeneralSecurityException;

/** Wraps the data keys. A key management service fits behind this; a file or the environment is what ships. */
interface MasterKey {

    /** Tells this key from others; says nothing about its bytes. */
    String id();

    /**
     * @param key 32 bytes
     * @param context what the key is for: it cannot be unwrapped for anything else
     */
    byte[] wrap(byte[] key, byte[] context) throws GeneralSecurityException;

    /** @throws GeneralSecurityException if another master key has wrapped it, or for another context */
    byte[] unwrap(byte[] wrapped, byte[] context) throws GeneralSecurityException;
}
