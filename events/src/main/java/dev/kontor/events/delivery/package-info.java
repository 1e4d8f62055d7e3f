/** What the mechanics say to each other: how far a relay has come, and what is to be sent again. Every service knows these. */
@NullMarked
package dev.kontor.events.delivery;

import org.jspecify.annotations.NullMarked;
