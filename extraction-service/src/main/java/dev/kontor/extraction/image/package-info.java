/** Pictures of pages: decoded within limits, set upright and straight, and cleared of what is not ink. */
@NullMarked
package dev.kontor.extraction.image;

import org.jspecify.annotations.NullMarked;
