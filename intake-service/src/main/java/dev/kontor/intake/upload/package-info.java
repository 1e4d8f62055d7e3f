/** The REST door: a document is stored, looked at and announced before the sender gets an answer. */
@NullMarked
package dev.kontor.intake.upload;

import org.jspecify.annotations.NullMarked;
