/** What auditors need to check the log without trusting the service: checkpoint, key, tiles and proofs. */
@NullMarked
package dev.kontor.audit.proof;

import org.jspecify.annotations.NullMarked;
