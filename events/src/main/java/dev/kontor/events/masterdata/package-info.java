/** Master data records on the compacted topics {@code kontor.masterdata.*}; each carries its version. */
@NullMarked
package dev.kontor.events.masterdata;

import org.jspecify.annotations.NullMarked;
