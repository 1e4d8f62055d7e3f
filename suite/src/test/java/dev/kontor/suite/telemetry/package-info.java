/** What the running suite tells of itself: traces, logs, metrics, alerts and dashboards. */
@NullMarked
package dev.kontor.suite.telemetry;

import org.jspecify.annotations.NullMarked;
