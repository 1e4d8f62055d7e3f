/** Events that were published before, published again as they were: for whoever has lost them. */
@NullMarked
package dev.kontor.kit.resend;

import org.jspecify.annotations.NullMarked;
