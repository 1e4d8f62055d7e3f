@NullMarked
package dev.kontor.extraction.fields;

import org.jspecify.annotations.NullMarked;
