/** Carries outbox rows to Kafka by embedded Debezium, in commit order, at least once. */
@NullMarked
package dev.kontor.kit.relay;

import org.jspecify.annotations.NullMarked;
