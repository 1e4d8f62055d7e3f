package dev.kontor.audit.ingest;

import dev.kontor.audit.log.LogEntry;
import dev.kontor.audit.log.LogEntry.Mark;

/** An entry that says something else under the id, or in the place, of an earlier one. */
record Contradiction(LogEntry entry, Mark earlier) {}
