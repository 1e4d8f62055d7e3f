/** Letters: the free Liberation fonts, which go into a file, and the fourteen every reader has; names as pictures. */
@NullMarked
package dev.kontor.bench.extraction.generate.type;

import org.jspecify.annotations.NullMarked;
