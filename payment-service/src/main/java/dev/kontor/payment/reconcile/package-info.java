/** What the bank statement says about payments. */
@NullMarked
package dev.kontor.payment.reconcile;

import org.jspecify.annotations.NullMarked;
