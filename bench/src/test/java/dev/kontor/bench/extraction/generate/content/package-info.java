@NullMarked
package dev.kontor.bench.extraction.generate.content;

import org.jspecify.annotations.NullMarked;
