/** Payment: from an approved document to the booked line of a bank statement, and the postings of both. */
@NullMarked
package dev.kontor.payment;

import org.jspecify.annotations.NullMarked;
