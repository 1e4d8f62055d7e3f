/** Payments gathered, released by a second person, and handed to the bank once. */
@NullMarked
package dev.kontor.payment.runs;

import org.jspecify.annotations.NullMarked;
