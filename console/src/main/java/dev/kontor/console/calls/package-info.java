/** How the console calls others: in time, and not at all while they are away. */
@NullMarked
package dev.kontor.console.calls;

import org.jspecify.annotations.NullMarked;
