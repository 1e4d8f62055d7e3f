/** Audit: the event log, the system of record. */
@NullMarked
package dev.kontor.audit;

import org.jspecify.annotations.NullMarked;
