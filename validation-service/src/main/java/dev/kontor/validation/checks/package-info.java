/** The rules a document is held against: small pure functions from an immutable input to findings. */
@NullMarked
package dev.kontor.validation.checks;

import org.jspecify.annotations.NullMarked;
