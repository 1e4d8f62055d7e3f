@NullMarked
package dev.kontor.extraction.writing;

import org.jspecify.annotations.NullMarked;
