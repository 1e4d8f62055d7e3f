/** The verdict of published rules on e-invoices: XML Schema, EN 16931 and XRechnung, by phive. */
@NullMarked
package dev.kontor.extraction.schematron;

import org.jspecify.annotations.NullMarked;
