/**
 * A real Kafka broker and a real PostgreSQL for one JVM: the suite's local default, and every module's tests.
 *
 * <p>Both keep their data through a restart and through a {@code kill -9}. Everything that goes wrong is an
 * {@link dev.kontor.embedded.EmbeddedException} whose message is one sentence a person can act on.
 */
@NullMarked
package dev.kontor.embedded;

import org.jspecify.annotations.NullMarked;
