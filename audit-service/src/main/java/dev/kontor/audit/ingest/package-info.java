/** Takes every event as it comes, once, and notices what is missing and what contradicts. */
@NullMarked
package dev.kontor.audit.ingest;

import org.jspecify.annotations.NullMarked;
