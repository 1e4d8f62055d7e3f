/** The W3C trace context across Kafka. */
@NullMarked
package dev.kontor.kit.telemetry;

import org.jspecify.annotations.NullMarked;
