@NullMarked
package dev.kontor.extraction.layout;

import org.jspecify.annotations.NullMarked;
