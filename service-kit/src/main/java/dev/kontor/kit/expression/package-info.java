/** The expression language of declarations. */
@NullMarked
package dev.kontor.kit.expression;

import org.jspecify.annotations.NullMarked;
