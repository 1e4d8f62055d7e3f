/** The stored Merkle tree and its checkpoints. */
@NullMarked
package dev.kontor.audit.tree;

import org.jspecify.annotations.NullMarked;
