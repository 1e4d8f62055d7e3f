@NullMarked
package dev.kontor.bench.extraction.generate.office;

import org.jspecify.annotations.NullMarked;
