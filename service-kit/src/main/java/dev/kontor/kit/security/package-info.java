/** Who calls, with which roles, and for which companies. */
@NullMarked
package dev.kontor.kit.security;

import org.jspecify.annotations.NullMarked;
