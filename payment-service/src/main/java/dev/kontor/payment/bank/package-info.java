/** What the bank understands and says: TARGET days, its character set, pain.001 out, camt.053 in. Knows no database. */
@NullMarked
package dev.kontor.payment.bank;

import org.jspecify.annotations.NullMarked;
