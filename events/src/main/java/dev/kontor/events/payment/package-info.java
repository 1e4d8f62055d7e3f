/** Facts published by payment on {@code kontor.payment} and the public contract on {@code kontor.outbound.*}. */
@NullMarked
package dev.kontor.events.payment;

import org.jspecify.annotations.NullMarked;
