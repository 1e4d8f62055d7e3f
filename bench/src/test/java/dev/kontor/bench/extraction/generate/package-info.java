@NullMarked
package dev.kontor.bench.extraction.generate;

import org.jspecify.annotations.NullMarked;
