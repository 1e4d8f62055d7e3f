/** The entries of the general ledger that follow from a liability and from its payment. */
@NullMarked
package dev.kontor.payment.postings;

import org.jspecify.annotations.NullMarked;
