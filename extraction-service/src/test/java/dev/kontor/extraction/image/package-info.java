/** Tests of preparing pictures of pages. */
@NullMarked
package dev.kontor.extraction.image;

import org.jspecify.annotations.NullMarked;
