/** Ends the life of content. */
@NullMarked
package dev.kontor.audit.retention;

import org.jspecify.annotations.NullMarked;
