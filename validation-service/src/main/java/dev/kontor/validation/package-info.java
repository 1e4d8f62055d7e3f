/** The validation service: is what was read complete, right, from whom we know, and not here already. */
@NullMarked
package dev.kontor.validation;

import org.jspecify.annotations.NullMarked;
