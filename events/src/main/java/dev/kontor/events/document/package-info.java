/** What is read from a document: fields with their confidence and place, lines, VAT groups, findings. */
@NullMarked
package dev.kontor.events.document;

import org.jspecify.annotations.NullMarked;
