/** Tests of holding pages against embedded e-invoices. */
@NullMarked
package dev.kontor.extraction.hybrid;

import org.jspecify.annotations.NullMarked;
