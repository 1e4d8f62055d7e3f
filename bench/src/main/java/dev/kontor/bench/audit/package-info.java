/** How fast the event log is written, verified and proved. */
@NullMarked
package dev.kontor.bench.audit;

import org.jspecify.annotations.NullMarked;
