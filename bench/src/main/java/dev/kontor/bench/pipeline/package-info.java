/** From upload to scheduled payment: throughput, latency and their ceilings. */
@NullMarked
package dev.kontor.bench.pipeline;

import org.jspecify.annotations.NullMarked;
