/** Codes on pages that say how to pay: the GiroCode of the EPC and the Swiss QR-bill. */
@NullMarked
package dev.kontor.extraction.qr;

import org.jspecify.annotations.NullMarked;
