/** The fields, lines, VAT groups and cash discounts that pages say, whoever read the words. */
@NullMarked
package dev.kontor.extraction.fields;

import org.jspecify.annotations.NullMarked;
