/** The log itself and what can be asked of it. */
@NullMarked
package dev.kontor.audit.log;

import org.jspecify.annotations.NullMarked;
