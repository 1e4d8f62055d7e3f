/** Traces, logs and metrics: what the mechanics tell of themselves. */
@NullMarked
package dev.kontor.kit.telemetry;

import org.jspecify.annotations.NullMarked;
