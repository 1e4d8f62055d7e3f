/** Whether the log is being written, and if not, why. */
@NullMarked
package dev.kontor.audit.standing;

import org.jspecify.annotations.NullMarked;
