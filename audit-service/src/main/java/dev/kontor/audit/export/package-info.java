/** Hands the log out in a form that can be verified without the service. */
@NullMarked
package dev.kontor.audit.export;

import org.jspecify.annotations.NullMarked;
