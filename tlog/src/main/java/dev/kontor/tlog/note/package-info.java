/** C2SP signed-note with Ed25519: text, and under it who stands for it. */
@NullMarked
package dev.kontor.tlog.note;

import org.jspecify.annotations.NullMarked;
