/** UBL, CII and ZUGFeRD 1.0: a safe parse into a small tree, and the mapping of EN 16931 onto it. */
@NullMarked
package dev.kontor.extraction.einvoice;

import org.jspecify.annotations.NullMarked;
