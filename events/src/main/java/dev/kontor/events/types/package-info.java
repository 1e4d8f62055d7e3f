/** Document types as declarations: fields, checks, approval policy, outcome. */
@NullMarked
package dev.kontor.events.types;

import org.jspecify.annotations.NullMarked;
