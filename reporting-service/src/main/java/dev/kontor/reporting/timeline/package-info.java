/** What happened to a document, line by line. */
@NullMarked
package dev.kontor.reporting.timeline;

import org.jspecify.annotations.NullMarked;
