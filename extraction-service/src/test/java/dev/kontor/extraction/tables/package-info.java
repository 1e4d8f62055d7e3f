@NullMarked
package dev.kontor.extraction.tables;

import org.jspecify.annotations.NullMarked;
