/** Exact duplicates: one key per company, supplier and number, held by one document (approval-and-controls §6, D2). */
@NullMarked
package dev.kontor.validation.duplicates;

import org.jspecify.annotations.NullMarked;
