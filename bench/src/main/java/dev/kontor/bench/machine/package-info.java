/** What this JVM and the database beside it take from the machine, as Linux counts it: proc(5). */
@NullMarked
package dev.kontor.bench.machine;

import org.jspecify.annotations.NullMarked;
