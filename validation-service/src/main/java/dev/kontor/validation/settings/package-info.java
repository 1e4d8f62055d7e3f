/** What validation is told when it starts. */
@NullMarked
package dev.kontor.validation.settings;

import org.jspecify.annotations.NullMarked;
