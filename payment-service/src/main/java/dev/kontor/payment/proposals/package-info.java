/** When and how much is to be paid for an approved document, and the one payment that waits for a run. */
@NullMarked
package dev.kontor.payment.proposals;

import org.jspecify.annotations.NullMarked;
