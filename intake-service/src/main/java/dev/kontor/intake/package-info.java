/** Intake: bytes come in exactly once and nothing is lost. */
@NullMarked
package dev.kontor.intake;

import org.jspecify.annotations.NullMarked;
