/** Tests of codes that say how to pay. */
@NullMarked
package dev.kontor.extraction.qr;

import org.jspecify.annotations.NullMarked;
