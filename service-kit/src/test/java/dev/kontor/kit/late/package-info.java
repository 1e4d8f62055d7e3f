/** A service that is new where events have been flowing for long. */
@NullMarked
package dev.kontor.kit.late;

import org.jspecify.annotations.NullMarked;
