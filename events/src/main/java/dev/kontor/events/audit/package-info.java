/** What audit says about the log. */
@NullMarked
package dev.kontor.events.audit;

import org.jspecify.annotations.NullMarked;
