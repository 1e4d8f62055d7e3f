/** What the read model is made from. */
@NullMarked
package dev.kontor.reporting.feed;

import org.jspecify.annotations.NullMarked;
