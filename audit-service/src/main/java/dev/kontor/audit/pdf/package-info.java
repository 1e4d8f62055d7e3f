/** Text on pages. */
@NullMarked
package dev.kontor.audit.pdf;

import org.jspecify.annotations.NullMarked;
