/** What kind of document lies before us: certain signs first, then a trained model over words and layout. */
@NullMarked
package dev.kontor.extraction.classify;

import org.jspecify.annotations.NullMarked;
